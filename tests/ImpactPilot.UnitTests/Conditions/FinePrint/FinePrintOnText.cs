using FluentAssertions;
using ImpactPilot.Domain.Conditions;
using Xunit;

namespace ImpactPilot.UnitTests.Conditions.FinePrint;

public sealed class FinePrintOnText
{
    [Theory]
    [InlineData("city = 'Delft'", "\u00A0\u2003Delft\u3000\r\n", Truth.True)]
    [InlineData("city = '  Delft '", "delft", Truth.True)]
    [InlineData("city = 'Delft'", "\u200BDelft", Truth.False)]
    [InlineData("city = 'Delft'", "De lft", Truth.False)]
    [InlineData("city starts with 'delft'", "  Delft", Truth.True)]
    [InlineData("city starts with ' delft'", "  Delft", Truth.False)]
    [InlineData("city ends with 'delft '", "Delft  ", Truth.False)]
    [InlineData("city contains 'n h'", "Den Haag", Truth.True)]
    [InlineData("city contains ' haag '", "Den Haag ", Truth.False)]
    [InlineData("length(city) = 5", "  Delft  ", Truth.True)]
    public void Stored_values_are_trimmed_but_not_what_is_looked_for(string text, string city, Truth expected) => Ask(text, city).Should().Be(expected);

    [Theory]
    [InlineData("Zürich", "Zu\u0308RICH", Truth.True)]
    [InlineData("ΟΔΟΣ", "οδος", Truth.True)]
    [InlineData("οδοσ", "οδος", Truth.True)]
    [InlineData("Straße", "STRAẞE", Truth.True)]
    [InlineData("Straße", "STRASSE", Truth.False)]
    [InlineData("Kelvin", "\u212Aelvin", Truth.True)]
    [InlineData("Ångström", "\u212Bngström", Truth.True)]
    [InlineData("soup", "ſoup", Truth.True)]
    [InlineData("istanbul", "İstanbul", Truth.False)]
    [InlineData("ısparta", "Isparta", Truth.False)]
    [InlineData("ﬁsh", "fish", Truth.False)]
    [InlineData("m²", "m2", Truth.False)]
    [InlineData("ＡＢＣ", "abc", Truth.False)]
    [InlineData("𐐀", "𐐨", Truth.True)]
    [InlineData("한국", "\u1112\u1161\u11AB\u1100\u116E\u11A8", Truth.True)]
    [InlineData("café", "cafe", Truth.False)]
    [InlineData("👍", "👍🏽", Truth.False)]
    [InlineData("مرحبا", "مرحبا", Truth.True)]
    [InlineData("ab", "a\u200Db", Truth.False)]
    public void Texts_are_compared_by_simple_folding_after_normalisation(string left, string right, Truth expected)
    {
        Ask($"city = '{left}'", right).Should().Be(expected);
        Ask($"city = '{right}'", left).Should().Be(expected);
        Ask($"lower(city) = '{left}' or city in ('{left}')", right).Should().Be(expected);
        Ask($"city contains any of ('{left}') and city starts with '{left}' and city ends with '{left}'", $"{right}").Should().Be(
            right.Contains("👍", StringComparison.Ordinal) ? Truth.False : expected);
    }

    [Theory]
    [InlineData("nl-NL")]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    public void The_machines_locale_makes_no_difference(string culture)
    {
        var before = System.Globalization.CultureInfo.CurrentCulture;
        System.Globalization.CultureInfo.CurrentCulture = System.Globalization.CultureInfo.GetCultureInfo(culture);
        try
        {
            Ask("city = 'ISTANBUL' and lower(city) = 'istanbul' and CITY IS KNOWN", "istanbul").Should().Be(Truth.True);
            Sample.Ask("seats = 1.5 and renewal_on = date '2026-06-15'", Sample.Of("seats=1.5; renewal_on=2026-06-15")).Should().Be(Truth.True);
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("O'Hara", "city = 'O''Hara'")]
    [InlineData("'", "city = ''''")]
    [InlineData("''", "city contains ''''''")]
    [InlineData("a\\nb", "city = 'a\\nb'")]
    [InlineData("100%_[x](*)", "city contains '%_[x](*)'")]
    [InlineData("x' or 1 = 1 --", "city = 'x'' or 1 = 1 --'")]
    [InlineData("today", "city = 'today'")]
    [InlineData("\"quoted\"", "city = '\"quoted\"'")]
    [InlineData("two\nlines", "city = 'two\nlines'")]
    public void A_text_means_itself_sign_by_sign(string city, string text) => Ask(text, city).Should().Be(Truth.True);

    [Theory]
    [InlineData("", null)]
    [InlineData("äb", 2)]
    [InlineData("a\u0308b", 2)]
    [InlineData("👍🏽", 2)]
    public void The_length_counts_code_points(string city, int? length) =>
        Ask($"length(city) = {length ?? 0}", city).Should().Be(length is null ? Truth.Unknown : Truth.True);

    private static Truth Ask(string text, string city) => Sample.Ask(text, Sample.Account(("city", city)));
}
