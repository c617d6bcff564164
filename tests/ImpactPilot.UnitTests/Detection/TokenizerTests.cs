using FluentAssertions;
using ImpactPilot.Domain.Detection.Text;
using Xunit;

namespace ImpactPilot.UnitTests.Detection;

public sealed class TokenizerTests
{
    [Fact]
    public void Words_are_folded_and_keep_their_apostrophes() =>
        Read("Élan didn’t re-start Größe").Select(token => token.Word).Should().Equal("elan", "didn't", "re", "start", "grose");

    [Theory]
    [InlineData("93%", nameof(TokenKind.Percentage))]
    [InlineData("94 %", nameof(TokenKind.Percentage))]
    [InlineData("€5,000", nameof(TokenKind.Money))]
    [InlineData("4,112.50", nameof(TokenKind.Number))]
    [InlineData("twelve", nameof(TokenKind.Number))]
    [InlineData("one", nameof(TokenKind.Word))]
    [InlineData("ann@example.com", nameof(TokenKind.Address))]
    [InlineData("handbook.example", nameof(TokenKind.Address))]
    [InlineData("🎉", nameof(TokenKind.Sign))]
    [InlineData("→", nameof(TokenKind.Sign))]
    public void A_token_has_a_kind(string text, string kind) =>
        Read(text)[0].Kind.ToString().Should().Be(kind);

    [Fact]
    public void Punctuation_and_turning_words_begin_clauses() =>
        Read("we asked, they agreed but nothing came").Select(token => token.Clause).Should().Equal(0, 0, 1, 1, 2, 2, 2);

    [Fact]
    public void What_stands_between_quotation_marks_is_marked() =>
        Read("He said 'tick it off' and “done”, didn't he").Where(token => token.Quoted).Select(token => token.Word).Should().Equal("tick", "it", "off", "done");

    [Fact]
    public void A_wall_of_encoded_text_holds_no_words() =>
        Read(new string('A', 5_000)).Should().BeEmpty();

    [Fact]
    public void A_sentence_without_end_is_cut() =>
        Read(string.Join(' ', Enumerable.Repeat("word", 5_000))).Should().HaveCount(Tokenizer.MaxTokens);

    [Theory]
    [InlineData("The connector is up and we are happy with it", nameof(Languages.English))]
    [InlineData("De koppeling werkt en wij zijn er blij mee", nameof(Languages.Dutch))]
    [InlineData("Die Schnittstelle läuft und wir sind sehr froh", nameof(Languages.German))]
    [InlineData("La liaison est en place et nous sommes ravis", nameof(Languages.French))]
    [InlineData("Zoom 4711", nameof(Languages.None))]
    public void The_small_words_give_a_language_away(string text, string language) =>
        LanguageGuess.Of(Read(text)).ToString().Should().Be(language);

    private static List<Token> Read(string text) => Tokenizer.Read(text, 0, text.Length);
}
