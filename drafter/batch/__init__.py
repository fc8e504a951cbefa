"""Many reports: jobs, three ways of running them, a journal to resume from, a roll-up."""
