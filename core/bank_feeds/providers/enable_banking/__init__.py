"""Enable Banking: one interface over many banks, with an application's own key instead of a certificate."""
