"""Chinese as data: numerals, quantities, periods, organisations, placeholders, sentences, phrase lists."""
