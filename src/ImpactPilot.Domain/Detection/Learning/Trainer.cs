using ImpactPilot.Domain.Detection.Words;

namespace ImpactPilot.Domain.Detection.Learning;

/// <summary>A candidate with its truth.</summary>
internal readonly record struct Example(Candidate Candidate, bool Holds, double Weight);

/// <summary>
/// Fits the model: logistic loss with a penalty on every weight, so that few texts go a long way. Full batches in a fixed order on one
/// thread: the same texts give the same weights.
/// </summary>
internal sealed class Trainer(FeatureSpace space, int drivers, TrainingSettings settings)
{
    private const int Memory = 8;

    public Model Fit(IReadOnlyList<Example> examples, Model? start = null)
    {
        var size = (space.Count * (drivers + 1)) + (drivers * 2 * Meanings.Width);
        var weights = start is null ? new double[size] : Flatten(start);
        var gradient = new double[size];
        var loss = Evaluate(examples, weights, gradient);
        var steps = new List<(double[] Move, double[] Change, double Curvature)>();
        for (var round = 0; round < settings.Rounds; round++)
        {
            var direction = Direction(gradient, steps);
            var slope = Dot(direction, gradient);
            var pace = round == 0 ? 1 / Math.Max(1, Math.Sqrt(Dot(gradient, gradient))) : 1.0;
            var next = new double[size];
            var nextGradient = new double[size];
            double nextLoss;
            while (true)
            {
                for (var i = 0; i < size; i++)
                    next[i] = weights[i] + (pace * direction[i]);
                nextLoss = Evaluate(examples, next, nextGradient);
                if (nextLoss <= loss + (1e-4 * pace * slope) || pace < 1e-10)
                    break;
                pace /= 2;
            }

            var move = new double[size];
            var change = new double[size];
            for (var i = 0; i < size; i++)
                (move[i], change[i]) = (next[i] - weights[i], nextGradient[i] - gradient[i]);
            var curvature = Dot(move, change);
            if (curvature > 1e-12)
            {
                steps.Add((move, change, curvature));
                if (steps.Count > Memory)
                    steps.RemoveAt(0);
            }

            var done = loss - nextLoss < 1e-7 * Math.Abs(loss);
            (weights, gradient, loss) = (next, nextGradient, nextLoss);
            if (done)
                break;
        }

        return Unflatten(weights);
    }

    private double Evaluate(IReadOnlyList<Example> examples, double[] weights, double[] gradient)
    {
        var loss = 0.0;
        var sparse = space.Count * (drivers + 1);
        for (var i = sparse; i < weights.Length; i++)
        {
            loss += 0.5 * settings.MeaningPenalty * weights[i] * weights[i];
            gradient[i] = settings.MeaningPenalty * weights[i];
        }

        for (var i = 0; i < sparse; i++)
        {
            var penalty = i < space.Count ? (space.IsShared(i) ? settings.SharedPenalty : 1e6) : settings.OwnPenalty;
            if (space.IsWord(i % space.Count))
                penalty *= settings.WordFactor;
            if (i == space.Always || (i >= space.Count && i % space.Count == space.Always))
                penalty *= 0.1;
            loss += 0.5 * penalty * weights[i] * weights[i];
            gradient[i] = penalty * weights[i];
        }

        foreach (var (candidate, holds, weight) in examples)
        {
            var own = space.Count * (candidate.Target.Driver + 1);
            var score = 0.0;
            foreach (var feature in candidate.Features)
                score += weights[feature] + weights[own + feature];
            var meaning = sparse + (candidate.Target.Driver * 2 * Meanings.Width);
            var (one, all) = (candidate.Meaning, candidate.Around);
            for (var i = 0; i < Meanings.Width; i++)
                score += (weights[meaning + i] * one[i]) + (weights[meaning + Meanings.Width + i] * all[i]);
            var margin = holds ? score : -score;
            loss += weight * (margin > 0 ? Math.Log(1 + Math.Exp(-margin)) : Math.Log(1 + Math.Exp(margin)) - margin);
            var pull = weight * (1 / (1 + Math.Exp(-score)) - (holds ? 1 : 0));
            foreach (var feature in candidate.Features)
            {
                gradient[feature] += pull;
                gradient[own + feature] += pull;
            }

            for (var i = 0; i < Meanings.Width; i++)
            {
                gradient[meaning + i] += pull * one[i];
                gradient[meaning + Meanings.Width + i] += pull * all[i];
            }
        }

        return loss;
    }

    private static double[] Direction(double[] gradient, List<(double[] Move, double[] Change, double Curvature)> steps)
    {
        var direction = Array.ConvertAll(gradient, value => -value);
        var shares = new double[steps.Count];
        for (var i = steps.Count - 1; i >= 0; i--)
        {
            shares[i] = Dot(steps[i].Move, direction) / steps[i].Curvature;
            Add(direction, steps[i].Change, -shares[i]);
        }

        if (steps.Count > 0)
        {
            var scale = steps[^1].Curvature / Dot(steps[^1].Change, steps[^1].Change);
            for (var i = 0; i < direction.Length; i++)
                direction[i] *= scale;
        }

        for (var i = 0; i < steps.Count; i++)
            Add(direction, steps[i].Move, shares[i] - (Dot(steps[i].Change, direction) / steps[i].Curvature));
        return direction;
    }

    private static void Add(double[] to, double[] what, double times)
    {
        for (var i = 0; i < to.Length; i++)
            to[i] += times * what[i];
    }

    private static double Dot(double[] left, double[] right)
    {
        var sum = 0.0;
        for (var i = 0; i < left.Length; i++)
            sum += left[i] * right[i];
        return sum;
    }

    private static double[] Flatten(Model model) => [.. model.Shared, .. model.Own.SelectMany(own => own), .. model.Meaning.SelectMany(own => own)];

    private Model Unflatten(double[] weights) =>
        new(weights[..space.Count], [.. Enumerable.Range(1, drivers).Select(driver => weights[(driver * space.Count)..((driver + 1) * space.Count)])],
            [.. Enumerable.Range(0, drivers).Select(driver => weights[Meant(driver)..Meant(driver + 1)])]);

    private int Meant(int driver) => (space.Count * (drivers + 1)) + (driver * 2 * Meanings.Width);
}

/// <summary>How the model is fitted.</summary>
/// <param name="SharedPenalty">On weights that all drivers share.</param>
/// <param name="OwnPenalty">On a driver's own weights: the higher, the more drivers resemble each other.</param>
/// <param name="WordFactor">How much more single words are held back.</param>
/// <param name="MeaningPenalty">On the weights of what a text is about.</param>
/// <param name="Rounds">At most this many steps.</param>
internal sealed record TrainingSettings(double SharedPenalty = 5.0, double OwnPenalty = 5.0, double WordFactor = 2, double MeaningPenalty = 1.0, int Rounds = 60);
