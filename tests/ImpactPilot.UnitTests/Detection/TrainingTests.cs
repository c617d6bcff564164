using FluentAssertions;
using ImpactPilot.Domain.Detection.Learning;
using Xunit;

namespace ImpactPilot.UnitTests.Detection;

public sealed class TrainingTests
{
    [Fact]
    public void The_built_in_weights_were_learnt_from_the_texts_and_words_of_this_checkout() =>
        Weights.LearntFrom(Weights.BuiltIn()).Should().Be(Course.Fingerprint(Corpus()), "`./dev cli detect train` has to run after a change of data/detection or of the lexicon");

    [Fact]
    public void The_same_texts_teach_the_same_weights()
    {
        var few = Corpus().Where((_, index) => index % 40 == 0).ToList();

        Course.Train(few).Should().Be(Course.Train(few));
    }

    [Fact]
    public void Every_activity_falls_into_one_of_five_folds_that_share_each_driver_and_trap_evenly()
    {
        var corpus = Corpus();
        var folds = Folds.Of(corpus);

        folds.Should().HaveCount(corpus.Count).And.OnlyContain(fold => fold >= 0 && fold < Folds.Count).And.Equal(Folds.Of(corpus));
        foreach (var group in corpus.Zip(folds).GroupBy(pair => (Driver: pair.First.About ?? (pair.First.Expected.Count > 0 ? pair.First.Expected[0] : ""), pair.First.Trap), pair => pair.Second))
            Enumerable.Range(0, Folds.Count).Select(fold => group.Count(one => one == fold)).Should().Match(counts => counts.Max() - counts.Min() <= 1, $"{group.Key}");
    }

    [Fact]
    public void A_calibrated_confidence_is_right_as_often_as_it_says()
    {
        var scored = Enumerable.Range(0, 2_000).Select(step => (Score: ((step % 200) - 100) / 10.0, Holds: step % 200 * 10 > 1_000 + (step / 200 * 100 * (step % 2 == 0 ? 1 : -1)))).ToList();

        var calibration = Calibration.Fit(scored);

        scored.Sum(item => calibration.Confidence(item.Score)).Should().BeApproximately(scored.Count(item => item.Holds), 1);
    }

    [Fact]
    public void Every_label_of_the_corpus_names_a_driver_and_every_quote_is_found()
    {
        foreach (var labelled in Corpus())
        {
            labelled.Expected.Should().BeSubsetOf(ImpactPilot.Domain.Detection.LibraryDrivers.All.Select(driver => driver.Key), labelled.Id);
            if (labelled.Quote is { } quote)
                labelled.Activity.Properties.Values.Should().Contain(text => text.Contains(quote, StringComparison.Ordinal), labelled.Id);
        }
    }

    private static List<LabelledActivity> Corpus()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "ImpactPilot.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not run inside a checkout.");
        return
        [
            .. Directory.GetFiles(Path.Combine(folder.FullName, "data", "detection"), "*.jsonl")
                .Order(StringComparer.Ordinal)
                .SelectMany(File.ReadLines)
                .Where(line => !string.IsNullOrWhiteSpace(line))
                .Select(LabelledActivity.Parse),
        ];
    }
}
