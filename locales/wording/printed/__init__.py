"""Write what stands on papers, which speak Vietnamese whatever language their reader has in the chat."""
