using ImpactPilot.Domain.Detection.Words;

namespace ImpactPilot.Domain.Detection.Learning;

/// <summary>A candidate with its truth.</summary>
internal readonly record struct Example(Candidate Candidate, bool Holds, double Weight);

/// <summary>
/// Fits the model: logistic loss, one example after the other, where each step of a weight is the smaller the further it has been moved
/// before (AdaGrad: Duchi, Hazan and Singer 2011). So a rare word gets its say beside frequent ones, which one penalty for all does not
/// give it (docs/detection.md). The order is drawn from a fixed seed: the same texts give the same weights.
/// </summary>
internal sealed class Trainer(FeatureSpace space, int drivers, TrainingSettings settings)
{
    // An example that is right to this degree moves nothing that would show.
    private const double Negligible = 0.002;

    /// <param name="passes">How often all examples are passed.</param>
    public Model Fit(IReadOnlyList<Example> examples, int passes)
    {
        var chance = new Random(passes);
        var slopes = new Slopes(space, drivers, settings);
        var order = Enumerable.Range(0, examples.Count).ToArray();
        for (var pass = 0; pass < passes; pass++)
        {
            var pace = settings.Pace * (1 - (0.9 * pass / passes));
            chance.Shuffle(order);
            foreach (var at in order)
            {
                var (candidate, holds, weight) = examples[at];
                var error = weight * ((1 / (1 + Math.Exp(-slopes.Model.Score(candidate)))) - (holds ? 1 : 0));
                if (Math.Abs(error) >= Negligible)
                    slopes.Step(candidate, error, pace);
            }
        }

        return slopes.Model;
    }

    /// <summary>The weights of the model that is being fitted: those all drivers share, each driver's own, and those of what a text is about.</summary>
    private sealed class Slopes
    {
        private readonly FeatureSpace space;
        private readonly Slope shared;
        private readonly Slope[] own;
        private readonly Slope[] meaning;

        public Slopes(FeatureSpace space, int drivers, TrainingSettings settings)
        {
            this.space = space;
            shared = new Slope(space.Count, settings.Penalty);
            own = [.. Enumerable.Range(0, drivers).Select(_ => new Slope(space.Count, settings.Penalty))];
            meaning = [.. Enumerable.Range(0, drivers).Select(_ => new Slope(2 * Meanings.Width, settings.MeaningPenalty))];
            Model = new Model(shared.Weights, [.. own.Select(slope => slope.Weights)], [.. meaning.Select(slope => slope.Weights)]);
        }

        public Model Model { get; }

        /// <summary>Moves all that had a say in a score that was wrong by this much.</summary>
        public void Step(Candidate candidate, double error, double pace)
        {
            var driver = candidate.Target.Driver;
            foreach (var feature in candidate.Features)
            {
                own[driver].Step(feature, error, pace);
                if (space.IsShared(feature))
                    shared.Step(feature, error, pace);
            }

            for (var i = 0; i < Meanings.Width; i++)
            {
                meaning[driver].Step(i, error * candidate.Meaning[i], pace);
                meaning[driver].Step(Meanings.Width + i, error * candidate.Around[i], pace);
            }
        }
    }

    /// <summary>Weights on their way down.</summary>
    private sealed class Slope(int size, double penalty)
    {
        // Keeps the first steps of a weight from being as long as its pace, however little its example tells.
        private const double Caution = 0.5;

        private readonly double[] moved = new double[size];

        public double[] Weights { get; } = new double[size];

        public void Step(int at, double error, double pace)
        {
            if (error == 0)
                return;
            var down = error + (penalty * Weights[at]);
            moved[at] += down * down;
            Weights[at] -= pace * down / (Math.Sqrt(moved[at]) + Caution);
        }
    }
}

/// <summary>How the model is fitted.</summary>
/// <param name="Pace">How far the first step of a weight goes.</param>
/// <param name="Penalty">What draws weights back to 0.</param>
/// <param name="MeaningPenalty">The same for the weights of what a text is about.</param>
/// <param name="Passes">How often all examples are passed.</param>
/// <param name="FirstPasses">The same while it is still open which sentences prove what.</param>
internal sealed record TrainingSettings(double Pace = 0.06, double Penalty = 0.02, double MeaningPenalty = 0.002, int Passes = 24, int FirstPasses = 8);
