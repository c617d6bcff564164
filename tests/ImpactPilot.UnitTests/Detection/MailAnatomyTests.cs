using FluentAssertions;
using ImpactPilot.Domain.Detection.Text;
using Xunit;

namespace ImpactPilot.UnitTests.Detection;

public sealed class MailAnatomyTests
{
    [Theory]
    [InlineData("On Mon, 3 Feb 2025 at 18:00, Ann <a@b.c> wrote:\n> old")]
    [InlineData("Op wo 6 nov. 2024 om 14:10 schreef Luuk:\n> old")]
    [InlineData("Am Mi., 25. März 2026 um 16:40 schrieb Jo:\n> old")]
    [InlineData("Le ven. 14 févr. 2025 à 16:03, Léa a écrit :\n> old")]
    [InlineData("On 3 Feb 2025 Ann wrote:\n\nold without marks")]
    [InlineData("From: Ann\nSent: Monday\nold")]
    [InlineData("Von: Ann\nGesendet: Montag\nold")]
    [InlineData("Van: Ann\nVerzonden: maandag\nold")]
    [InlineData("De : Ann\nEnvoyé : lundi\nold")]
    [InlineData("-----Original Message-----\nold")]
    [InlineData("----- Ursprüngliche Nachricht -----\nold")]
    public void An_older_mail_below_is_quoted(string history) =>
        Live($"new words\n\n{history}").Should().Equal("new words");

    [Fact]
    public void An_answer_below_a_quoted_line_is_live() =>
        Live("On 3 Feb 2025 at 18:00, Ann wrote:\n> Is it live?\n\nYes, since Monday.").Should().Equal("Yes, since Monday.");

    [Fact]
    public void A_line_that_only_begins_like_a_header_is_live() =>
        Live("From: Monday on it works.").Should().Equal("From: Monday on it works.");

    [Theory]
    [InlineData("Best regards,\nAnn\nHead of Everything")]
    [InlineData("Met vriendelijke groet,\nAnn")]
    [InlineData("Mit freundlichen Grüßen\nAnn")]
    [InlineData("Cordialement,\nAnn")]
    [InlineData("--\nAnn | Pipewise")]
    [InlineData("Sent from my iPhone")]
    public void What_follows_the_closing_words_is_a_signature(string signature) =>
        Live($"new words\n\n{signature}").Should().Equal("new words");

    [Fact]
    public void A_postscript_is_live_again() =>
        Live("new words\n\nCheers,\nAnn\n\nPS: one more thing").Should().Equal("new words", "PS: one more thing");

    [Fact]
    public void Thanks_within_a_sentence_close_nothing() =>
        Live("Thanks for the connector, it works.\nMore words").Should().Equal("Thanks for the connector, it works.", "More words");

    private static IEnumerable<string> Live(string mail) =>
        MailAnatomy.Read(mail, isMail: true).Where(line => line.Kind is LineKind.Live && line.End > line.Start).Select(line => mail[line.Start..line.End]);
}
