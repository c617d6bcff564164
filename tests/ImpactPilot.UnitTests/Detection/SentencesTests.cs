using FluentAssertions;
using ImpactPilot.Domain.Detection.Text;
using Xunit;

namespace ImpactPilot.UnitTests.Detection;

public sealed class SentencesTests
{
    [Theory]
    [InlineData("One. Two! Three?", "One.|Two!|Three?")]
    [InlineData("It fell by 10%. You did it.", "It fell by 10%.|You did it.")]
    [InlineData("We met Dr. Moss and e.g. Ann.", "We met Dr. Moss and e.g. Ann.")]
    [InlineData("Chapter 4.2 says so.", "Chapter 4.2 says so.")]
    [InlineData("Am 3. Mai war es so weit.", "Am 3. Mai war es so weit.")]
    [InlineData("She said “it works.” Then she left.", "She said “it works.”|Then she left.")]
    [InlineData("- first point\n• second point", "first point|second point")]
    [InlineData("called. in passing: done. fine", "called.|in passing: done.|fine")]
    [InlineData("This line is as long as mail programs make them before they\nwrap it. Next.", "This line is as long as mail programs make them before they\nwrap it.|Next.")]
    [InlineData("   \n\n", "")]
    public void A_text_falls_into_sentences(string text, string expected) =>
        string.Join('|', Sentences.Of(text, MailAnatomy.Read(text, isMail: false), LineKind.Live).Select(span => text[span.Start..span.End])).Should().Be(expected);
}
