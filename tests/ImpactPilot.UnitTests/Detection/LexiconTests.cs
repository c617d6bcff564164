using FluentAssertions;
using ImpactPilot.Domain.Detection.Text;
using ImpactPilot.Domain.Detection.Words;
using Xunit;

namespace ImpactPilot.UnitTests.Detection;

public sealed class LexiconTests
{
    [Theory]
    [InlineData("went live", "it went live today", true)]
    [InlineData("went live", "it lives", false)]
    [InlineData("integrat*", "the integrations run", true)]
    [InlineData("(signed/approved) off", "approved off", true)]
    [InlineData("sign off?", "please sign", true)]
    [InlineData("every _ month", "every single month", true)]
    [InlineData("every _ month", "every month", false)]
    [InlineData("kick off ... done", "kick-off is now finally done", true)]
    [InlineData("kick off ... done", "kick-off is now at long last done", false)]
    [InlineData("# seats", "forty seats", true)]
    [InlineData("% of", "93% of shifts", true)]
    [InlineData("(on hold/put on ice) again", "put on ice again", true)]
    [InlineData("@cus signed", "Otto signed", true)]
    [InlineData("@cus signed", "otto signed", false)]
    [InlineData("@product works", "our Pipewise works", true)]
    [InlineData("by @company", "by Fjellbygg", true)]
    [InlineData("at @other", "at Westhaven", true)]
    [InlineData("at @other", "at Fjellbygg", false)]
    [InlineData("rated @score", "rated 9/10", true)]
    public void A_phrase_says_which_words_it_means(string phrase, string text, bool found) =>
        (Find($"[wanted]\n{phrase}", text).Count > 0).Should().Be(found);

    [Fact]
    public void A_phrase_of_one_language_is_not_heard_in_another()
    {
        Find("[wanted]\nfr: pas", "ce n'est pas prêt", Languages.French).Should().HaveCount(1);
        Find("[wanted]\nfr: pas", "het is pas klaar", Languages.Dutch).Should().BeEmpty();
    }

    [Theory]
    [InlineData("[wanted]\nab*", "*prefix ab*")]
    [InlineData("[wanted]\n()", "*no word*")]
    public void A_phrase_that_could_mean_anything_is_refused(string file, string message) =>
        FluentActions.Invoking(() => new Lexicon([new(null, file)])).Should().Throw<InvalidDataException>().WithMessage(message);

    [Fact]
    public void The_built_in_lexicon_knows_the_eighteen_contextual_drivers() =>
        Lexicon.BuiltIn.Drivers.Should().HaveCount(18).And.OnlyHaveUniqueItems().And.Contain(["integration-enabled", "value-realized"]);

    private static List<Match> Find(string file, string text, Languages language = Languages.English) =>
        new Lexicon([new(null, file)]).Find(Tokenizer.Read(text, 0, text.Length), language, new Names([Texts.Csm, Texts.Champion]));
}
