"""What sentences say of agreements: contents with points, days, who leads the cluster, what shall be different."""
