"""The files of a secretary's desk: tables and papers one corrects, signs and passes on."""
