using FluentAssertions;
using FsCheck;
using FsCheck.Fluent;
using ImpactPilot.Domain.Detection;
using Xunit;

namespace ImpactPilot.UnitTests.Detection;

/// <summary>For any body: what the detector quotes stands where it says, and asking again gives the same answer.</summary>
public sealed class QuoteProperties
{
    private static readonly string[] Pieces =
    [
        "The NetSuite connector went live on Monday", "we reached our goal of 95%", "you may quote me by name", "shipped the cake for their anniversary", "every Tuesday at 10, series accepted", "<p>", "</p>", "<br>", "&nbsp;", "&amp;", "&#8364;", "<b>", "</b", ". ", "! ", "? ", ", ",
        "\n", "\r\n", "\t", "> ", "“", "”", "'", "🎉", "مرحبا", "Grüße", "\u0301", "\u200F", "10,000", "94 → 112", "--\n", "Best regards,\n", "On 3 Feb 2025 Ann wrote:\n", "not ", "will ", "if ", "\uD83C", "(", ")", "<a href='x'>", "&bogus;", " ",
    ];

    [Fact]
    public void Every_quote_stands_where_it_says() =>
        Prop.ForAll(Bodies().ToArbitrary(), body =>
        {
            var mail = Texts.Incoming(body, subject: body[..(body.Length / 3)]);
            var verdicts = LocalDetector.BuiltIn.Explain(mail, LibraryDrivers.All);
            foreach (var quote in verdicts.Select(verdict => verdict.Quote).OfType<Quote>())
                mail.Text(quote.Property).Substring(quote.Start, quote.Length).Should().Be(quote.Text).And.NotBeNullOrWhiteSpace();
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_same_activity_always_gets_the_same_findings() =>
        Prop.ForAll(Bodies().ToArbitrary(), body =>
            LocalDetector.BuiltIn.Detect(Texts.Note(body), LibraryDrivers.All).Should().Equal(LocalDetector.BuiltIn.Detect(Texts.Note(body), LibraryDrivers.All))).QuickCheckThrowOnFailure();

    private static Gen<string> Bodies() => Gen.Elements(Pieces).ListOf().Select(pieces => string.Concat(pieces));
}
