using FluentAssertions;
using ImpactPilot.Domain.Conditions;
using Xunit;

namespace ImpactPilot.UnitTests.Conditions;

public sealed class ComparisonTests
{
    [Theory]
    [InlineData("seats = 10", "10.00", Truth.True)]
    [InlineData("seats = 10", " 10 ", Truth.True)]
    [InlineData("seats = 1000", "1e3", Truth.True)]
    [InlineData("seats = 0.015", "1.5E-2", Truth.True)]
    [InlineData("seats > 9", "10", Truth.True)]
    [InlineData("seats is known", "+5", Truth.False)]
    [InlineData("seats is known", ".5", Truth.False)]
    [InlineData("seats is known", "5.", Truth.False)]
    [InlineData("seats is known", "1,000", Truth.False)]
    [InlineData("seats is known", "0x1F", Truth.False)]
    [InlineData("seats is known", "Infinity", Truth.False)]
    [InlineData("seats is known", "8e28", Truth.False)]
    [InlineData("seats is known", "7.9e28", Truth.True)]
    [InlineData("seats + 0.1 + 0.2 = 0.3", "0", Truth.True)]
    [InlineData("seats = 123456789012345678901234567", "123456789012345678901234567", Truth.True)]
    [InlineData("seats = 123456789012345678901234567", "123456789012345678901234568", Truth.False)]
    [InlineData("seats * seats > 0", "1e20", Truth.Unknown)]
    [InlineData("seats / (seats - seats) = 1", "5", Truth.Unknown)]
    [InlineData("seats < 80000000000000000000000000000", "5", Truth.Unknown)]
    [InlineData("seats = '10'", "10.0", Truth.True)]
    [InlineData("'10' = seats", "10.0", Truth.True)]
    public void Numbers_are_exact_decimals(string text, string seats, Truth expected) =>
        Sample.Ask(text, Sample.Account(("seats", seats))).Should().Be(expected);

    [Theory]
    [InlineData("city = 'utrecht'", "  UTRECHT\u00A0", Truth.True)]
    [InlineData("city = ' Utrecht '", "Utrecht", Truth.True)]
    [InlineData("city contains 'den '", "Den Haag", Truth.True)]
    [InlineData("city contains ' den'", "Den Haag", Truth.False)]
    [InlineData("city starts with 'DEN'", " den haag", Truth.True)]
    [InlineData("city ends with 'haag'", "Den HAAG ", Truth.True)]
    [InlineData("city contains all of ('e', 'aa')", "Den Haag", Truth.True)]
    [InlineData("city contains all of ('e', 'x')", "Den Haag", Truth.False)]
    [InlineData("city not contains any of ('x', 'y')", "Den Haag", Truth.True)]
    [InlineData("city = 'ZÜRICH'", "Zu\u0308rich", Truth.True)]
    [InlineData("city contains 'ÜRI'", "Zu\u0308rich", Truth.True)]
    [InlineData("city = 'zurich'", "Zürich", Truth.False)]
    [InlineData("city = 'strasse'", "Straße", Truth.False)]
    [InlineData("city = 'STRAẞE'", "straße", Truth.True)]
    [InlineData("city = 'ΑΘΗΝΑΣ'", "αθηνας", Truth.True)]
    [InlineData("city = 'istanbul'", "İstanbul", Truth.False)]
    [InlineData("city = 'ıstanbul'", "Istanbul", Truth.False)]
    [InlineData("city = 'ſaarbrücken'", "SAARBRÜCKEN", Truth.True)]
    [InlineData("city = '٤'", "4", Truth.False)]
    [InlineData("city = 'a''b'", "A'B", Truth.True)]
    [InlineData("city contains '%'", "Utrecht", Truth.False)]
    [InlineData("city contains '.*'", "Utrecht", Truth.False)]
    [InlineData("lower(city) = 'UTRECHT'", "Utrecht", Truth.True)]
    [InlineData("length(city) = 3", " 👍ab ", Truth.True)]
    [InlineData("length(city) = 6", "Zu\u0308rich", Truth.True)]
    public void Text_ignores_case_outer_blanks_and_composition(string text, string city, Truth expected) =>
        Sample.Ask(text, Sample.Account(("city", city))).Should().Be(expected);

    [Fact]
    public void Text_with_half_a_character_is_compared_as_it_stands()
    {
        Sample.Ask("city = 'a'", Sample.Account(("city", "a\uD83D"))).Should().Be(Truth.False);
        Sample.Ask("city contains 'é'", Sample.Account(("city", "caf\u00E9\uD83D"))).Should().Be(Truth.True);
    }

    [Theory]
    [InlineData("plan = 'Professional'", "pro", Truth.False)]
    [InlineData("plan = 'professional'", "professional", Truth.True)]
    [InlineData("plan = 'Maximum'", "max", Truth.True)]
    [InlineData("plan = 'MAX'", "max", Truth.True)]
    [InlineData("plan = 'Maximum'", "Maximum", Truth.True)]
    [InlineData("plan = 'gone'", "gone", Truth.False)]
    [InlineData("plan != 'gone'", "gone", Truth.True)]
    [InlineData("plan not in ('basic', 'Maximum')", "pro", Truth.True)]
    [InlineData("plan = 'basic' or 'Maximum'", "max", Truth.True)]
    public void An_enumeration_matches_its_internal_value_before_its_label(string text, string plan, Truth expected) =>
        Sample.Ask(text, Sample.Account(("plan", plan))).Should().Be(expected);

    [Theory]
    [InlineData("modules = 'chat'", "chat", Truth.True)]
    [InlineData("modules = 'chat'", "chat;voice", Truth.False)]
    [InlineData("modules = 'voice;chat'", "chat;voice", Truth.True)]
    [InlineData("modules = 'Voice; Live Chat'", "chat;voice", Truth.True)]
    [InlineData("modules contains 'Voice'", "chat;voice", Truth.True)]
    [InlineData("modules contains 'oic'", "chat;voice", Truth.False)]
    [InlineData("modules contains 'voice;chat'", "maps;chat;voice", Truth.True)]
    [InlineData("modules contains any of ('maps', 'voice')", "chat;voice", Truth.True)]
    [InlineData("modules contains all of ('maps', 'voice')", "chat;voice", Truth.False)]
    [InlineData("modules not contains 'maps'", "chat;voice", Truth.True)]
    [InlineData("modules in ('maps', 'chat;voice')", "voice;chat", Truth.True)]
    public void A_multi_select_is_a_set(string text, string modules, Truth expected) =>
        Sample.Ask(text, Sample.Account(("modules", modules))).Should().Be(expected);

    [Theory]
    [InlineData("trial", "TRUE", Truth.True)]
    [InlineData("trial = no", "false", Truth.True)]
    [InlineData("trial is yes", "true", Truth.True)]
    [InlineData("trial = 'Yes'", "true", Truth.True)]
    [InlineData("trial is known", "yes", Truth.False)]
    [InlineData("trial", "1", Truth.Unknown)]
    [InlineData("coalesce(trial, false)", null, Truth.False)]
    [InlineData("trial in (true, false)", "false", Truth.True)]
    public void Booleans_are_stored_as_true_and_false_only(string text, string? trial, Truth expected) =>
        Sample.Ask(text, Sample.Account(("trial", trial))).Should().Be(expected);

    [Theory]
    [InlineData("company.size = 10", "10.0", Truth.True)]
    [InlineData("company.size = '10'", "10.0", Truth.False)]
    [InlineData("company.size > 9 + 0", "10", Truth.True)]
    [InlineData("company.size", "True", Truth.True)]
    [InlineData("company.size < date '2026-05-02'", "2026-05-01", Truth.True)]
    [InlineData("company.size + 1 day = date '2026-05-02'", "2026-05-01", Truth.True)]
    [InlineData("coalesce(company.other, company.size) > 9", "10", Truth.True)]
    [InlineData("company.size = company.twin", "ten", Truth.True)]
    [InlineData("size in (9, 10)", "10.0", Truth.True)]
    [InlineData("Size Of Team is unknown", "x", Truth.True)]
    public void An_untyped_field_becomes_what_the_other_side_is(string text, string size, Truth expected) =>
        Sample.Ask(text, Sample.Account(("size", size), ("twin", "TEN")), ConditionSchema.Empty).Should().Be(expected);

    [Theory]
    [InlineData("min(seats, 3) = 3 and max(seats, 3) = 5")]
    [InlineData("abs(3 - seats) = 2")]
    [InlineData("max(renewal_on, today) = renewal_on")]
    [InlineData("coalesce(mrr, seats) = 5")]
    [InlineData("coalesce(city, 'Nowhere') = 'nowhere'")]
    public void Functions_do_what_their_names_say(string text) =>
        Sample.Ask(text, Sample.Account(("seats", "5"), ("renewal_on", "2027-01-01"))).Should().Be(Truth.True);
}
