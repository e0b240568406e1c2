"""Tagged PDF (PDF/UA-1 and PDF/A-2a) written while Platypus draws; what cannot be tagged is refused."""
