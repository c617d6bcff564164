namespace ImpactPilot.Domain.Detection.Learning;

/// <summary>A labelled activity, read: what the model learns from and is measured on.</summary>
internal sealed class Lesson
{
    public Lesson(LabelledActivity labelled, FeatureSpace space)
    {
        Labelled = labelled;
        Reading = Reading.Of(labelled.Activity, space.Lexicon);
        var drivers = space.Lexicon.Drivers;
        ByDriver = new Candidates(space).Of(Reading, drivers.Select((_, driver) => new LearntTarget(space.Lexicon, driver))).ToLookup(candidate => candidate.Target.Driver);
        Expected = [.. labelled.Expected.Select(space.Lexicon.DriverOf)];
    }

    public LabelledActivity Labelled { get; }

    public Reading Reading { get; }

    public ILookup<int, Candidate> ByDriver { get; }

    /// <summary>The drivers that it proves, as indexes of the lexicon.</summary>
    public IReadOnlyList<int> Expected { get; }

    /// <summary>Whether a candidate holds the words that were labelled.</summary>
    public bool IsQuoted(Candidate candidate)
    {
        if (Labelled.Quote is not { Length: > 0 } quote || candidate.Sentence is not { } sentence)
            return false;
        var stored = Labelled.Activity.Text(sentence.Property.Name);
        var at = stored.IndexOf(quote, StringComparison.Ordinal);
        var own = sentence.Quote();
        return at >= 0 && at < own.Start + own.Length && own.Start < at + quote.Length;
    }
}

/// <summary>Learns a model from lessons.</summary>
internal sealed class Teacher(FeatureSpace space, TrainingSettings settings)
{
    public Model Teach(IReadOnlyList<Lesson> lessons)
    {
        var trainer = new Trainer(space, space.Lexicon.Drivers.Count, settings);
        var first = trainer.Fit(Examples(lessons, null), settings.FirstPasses);
        // The first model says which sentence proves a driver whose quote was not labelled.
        return trainer.Fit(Examples(lessons, first), settings.Passes);
    }

    private static IReadOnlyList<Example> Examples(IReadOnlyList<Lesson> lessons, Model? model) => [.. lessons.SelectMany(lesson => Examples(lesson, model))];

    private static IEnumerable<Example> Examples(Lesson lesson, Model? model)
    {
        foreach (var driver in lesson.ByDriver)
        {
            if (!lesson.Expected.Contains(driver.Key))
            {
                foreach (var candidate in driver)
                    yield return new(candidate, false, 1);
                continue;
            }

            var quoted = driver.Where(lesson.IsQuoted).ToList();
            if (quoted.Count == 0 || lesson.Expected[0] != driver.Key)
                quoted = [.. driver];
            var best = model is null ? quoted : [quoted.MaxBy(model.Score)!];
            foreach (var candidate in best)
                yield return new(candidate, true, 1.0 / best.Count);
        }
    }
}
