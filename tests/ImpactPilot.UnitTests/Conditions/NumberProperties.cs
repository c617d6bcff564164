using System.Globalization;
using FluentAssertions;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace ImpactPilot.UnitTests.Conditions;

public sealed class NumberProperties
{
    private static readonly Gen<decimal> Limits = Gen.OneOf(
        Gen.Choose(-20, 20).Select(small => (decimal)small), Gen.Elements(999_999_999m, 1_000_000_000m, 1_000_000_001m, -1_000_000_000m, 2.5m));

    private static readonly Gen<string> Odd = Gen.Elements("-0", "00012", "1e1", "123456789012345678", "1234567890123456789", "-", ".", "1.", "");

    [Fact]
    public void A_stored_number_compares_like_the_decimal_that_it_stands_for() => Prop.ForAll(
        (from limit in Limits
         from whole in Gen.OneOf(Gen.Constant(Text(limit)), Gen.Choose(-30, 30).Select(near => Text(limit + near)), Odd)
         from fraction in Gen.Elements("", ".0", ".5", ".000000000", ".0000000001", ".00000000000000000000000001", ".")
         from blank in Gen.Elements("", " ", "\u00A0")
         from comparison in Gen.Elements("=", "!=", "<", "<=", ">", ">=")
         select (Limit: Text(limit), Comparison: comparison, Stored: blank + whole + fraction + blank)).ToArbitrary(),
        drawn =>
        {
            var facts = Sample.Account(("seats", drawn.Stored));

            Sample.Ask($"seats {drawn.Comparison} {drawn.Limit}", facts).Should().Be(Sample.Ask($"seats + 0 {drawn.Comparison} {drawn.Limit}", facts));
        }).QuickCheckThrowOnFailure();

    private static string Text(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
