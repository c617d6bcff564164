using FluentAssertions;
using ImpactPilot.Domain.Detection;
using ImpactPilot.Domain.Detection.Feedback;
using Xunit;

namespace ImpactPilot.UnitTests.Detection.Feedback;

/// <summary>What people decided on a sentence holds for the next one that says the same, and for no other.</summary>
public sealed class TaughtDetectorTests
{
    private const string Realized = "value-realized";
    private const string Met = "Five was our target for the year, so that objective is met.";
    private const string Doubtful = "Which is more or less where we wanted to be.";
    private static readonly DriverPrompt[] Drivers = [new(Realized)];
    private static readonly DateTimeOffset Day = new(2026, 11, 12, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("Five was our target for the year, so that objective is met.", true)]
    [InlineData("Four was our target for the year, so that objective is met!", true)]
    [InlineData("So that objective is met: nine was the target for our year.", true)]
    [InlineData("Five was our target for the year, so that objective is not met.", false)]
    [InlineData("Five was your target for the year, so that objective is met.", false)]
    [InlineData("Five will be our target for the year, so that objective may be met.", false)]
    [InlineData("The invoice for the year is paid.", false)]
    [InlineData("Met.", false)]
    public void A_sentence_is_known_again_by_its_words_and_not_when_one_word_turns_it(string sentence, bool isLike) =>
        (Learnt(Wrong(Met)).Like(sentence) is not null).Should().Be(isLike);

    [Fact]
    public void What_is_as_like_to_a_right_one_as_to_a_wrong_one_is_like_neither()
    {
        Learnt(Wrong(Met), Right(Met)).Like(Met).Should().BeNull();
        Learnt(Wrong("Five was our target for the year, and that objective is met by all of the team."), Right(Met)).Like(Met)!.IsRight.Should().BeTrue("that is nearer");
    }

    [Fact]
    public void What_is_like_a_sentence_marked_incorrect_is_not_suggested_and_says_so()
    {
        var taught = Taught(Learnt(Wrong(Met))).Weigh(Texts.Incoming($"Hi Mara,\n\n{Met}\n\nRegards, Otto", subject: "Approvals"), Drivers)[0];

        taught.Untaught.IsFound.Should().BeTrue();
        taught.Verdict.IsFound.Should().BeFalse();
        taught.Lesson.Should().Be($"“{Met}” is very like “{Met}”, which was marked incorrect on 12 November 2026.");
        taught.Verdict.Refusal.Should().Be(taught.Lesson, "no other judge is asked about it");
    }

    [Fact]
    public void Another_sentence_of_the_same_text_may_still_prove_it()
    {
        const string Other = "We have met the goal we set for this year: approval time is down from nine days to four.";
        var mail = Mail($"{Met}\n\n{Other}");

        var best = LocalDetector.BuiltIn.Weigh(mail, Drivers)[0].Quote!.Text;

        var taught = Taught(Learnt(Wrong(best))).Weigh(mail, Drivers)[0];

        taught.Verdict.IsFound.Should().BeTrue();
        mail.Text(taught.Verdict.Quote!.Property).Substring(taught.Verdict.Quote.Start, taught.Verdict.Quote.Length).Should().Be(best == Met ? Other : Met);
        taught.Lesson.Should().EndWith("So the rest of the text was judged.");
    }

    [Fact]
    public void What_is_like_a_confirmed_sentence_is_surer_within_bounds()
    {
        var taught = Weigh(Doubtful, Learnt(Right("That is more or less where we wanted to be.")));

        taught.Verdict.Confidence.Should().BeApproximately(taught.Untaught.Confidence + DriverLessons.Lift, 0.001).And.BeLessThanOrEqualTo(DriverLessons.MostLifted);
        taught.Verdict.Reason.Should().EndWith("which was confirmed on 12 November 2026.");
        Weigh(Met, Learnt(Right(Met))).Verdict.Confidence.Should().BeGreaterThanOrEqualTo(Weigh(Met, Learnt()).Verdict.Confidence);
    }

    [Fact]
    public void A_threshold_that_moved_hides_or_shows_and_says_why()
    {
        var raised = Weigh(Met, new DriverLessons(new(0.95, "Raised."), []));
        (raised.Untaught.IsFound, raised.Verdict.IsFound, raised.Lesson).Should().Be((true, raised.Untaught.Confidence >= 0.95, raised.Untaught.Confidence >= 0.95 ? null : "Raised."));

        var doubtful = Weigh(Doubtful, new DriverLessons(new(0.1, "Lowered."), []));
        (doubtful.Untaught.IsFound, doubtful.Verdict.IsFound, doubtful.Lesson).Should().Be((false, true, "Lowered."));
    }

    [Fact]
    public void Without_lessons_it_is_the_detector_itself()
    {
        var mail = Mail(Met);
        new TaughtDetector(LocalDetector.BuiltIn, new Dictionary<string, DriverLessons>()).Detect(mail, LibraryDrivers.All).Should().Equal(LocalDetector.BuiltIn.Detect(mail, LibraryDrivers.All));
        Taught(Learnt()).Detect(mail, LibraryDrivers.All).Should().Equal(LocalDetector.BuiltIn.Detect(mail, LibraryDrivers.All));
    }

    [Fact]
    public void A_model_that_quotes_what_was_marked_incorrect_is_not_heeded()
    {
        var finding = new Finding(Realized, 0.9, new Quote("hs_email_text", 0, Met), "So they say.", Speaker.Customer, "model");
        Taught(Learnt(Wrong(Met))).Heed([finding]).Should().BeEmpty();
        Taught(Learnt(Right(Met))).Heed([finding]).Should().Equal(finding);
    }

    [Fact]
    public void A_driver_of_ones_own_is_looked_for_by_confirmed_sentences_too()
    {
        var own = new DriverPrompt("0190", "Community event hosted", "The customer hosted an evening for our community.", "Did they host it?");
        var mail = Texts.Incoming("Forty neighbours came to the barbecue on our roof terrace last Thursday.");
        var example = new Example(Guid.Empty, "Thirty neighbours came to the barbecue on their roof terrace.", true, Day);

        var untaught = LocalDetector.BuiltIn.Weigh(mail, [own])[0];
        var taught = new TaughtDetector(LocalDetector.BuiltIn, new Dictionary<string, DriverLessons> { ["0190"] = new(LearntThreshold.Of([], 0.7), [example]) }).Weigh(mail, [own])[0];

        untaught.Quote.Should().BeNull();
        taught.Verdict.Quote.Should().NotBeNull();
    }

    private static TaughtVerdict Weigh(string sentence, DriverLessons lessons) => Taught(lessons).Weigh(Mail(sentence), Drivers)[0];

    private static Activity Mail(string sentence) => Texts.Incoming($"Hi Mara,\n\napprovals take four days now. {sentence}\n\nRegards, Otto", subject: "Approvals");

    private static TaughtDetector Taught(DriverLessons lessons) => new(LocalDetector.BuiltIn, new Dictionary<string, DriverLessons> { [Realized] = lessons });

    private static DriverLessons Learnt(params Example[] examples) => new(LearntThreshold.Of([], LocalDetector.BuiltIn.Threshold), examples);

    private static Example Right(string text) => new(Guid.Empty, text, true, Day);

    private static Example Wrong(string text) => new(Guid.Empty, text, false, Day);
}
