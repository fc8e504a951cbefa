"""Profile, facts and prior report become a Plan."""
