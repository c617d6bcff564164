using ImpactPilot.Domain.Detection.Words;

namespace ImpactPilot.Domain.Detection.Learning;

/// <summary>A logistic model whose weights are partly shared by all drivers, partly a driver's own.</summary>
/// <param name="Shared">The weights of features that all drivers share.</param>
/// <param name="Own">Each driver's own.</param>
/// <param name="Meaning">Each driver's weights of what a sentence is about, then of what the whole activity is about.</param>
internal sealed record Model(double[] Shared, double[][] Own, double[][] Meaning)
{
    public double Weight(ITarget target, int feature) => Shared[feature] + (target.IsLearnt ? Own[target.Driver][feature] : 0);

    public double Score(Candidate candidate)
    {
        var score = 0.0;
        foreach (var feature in candidate.Features)
            score += Weight(candidate.Target, feature);
        return score + Meant(candidate, 0, candidate.Meaning) + Meant(candidate, Meanings.Width, candidate.Around);
    }

    /// <summary>How much what its sentence is about, and what the activity is about, move a candidate's score.</summary>
    public (double Sentence, double Activity) Meant(Candidate candidate) => (Meant(candidate, 0, candidate.Meaning), Meant(candidate, Meanings.Width, candidate.Around));

    private double Meant(Candidate candidate, int from, float[] about)
    {
        if (!candidate.Target.IsLearnt)
            return 0;
        var weights = Meaning[candidate.Target.Driver];
        var sum = 0.0;
        for (var i = 0; i < Meanings.Width; i++)
            sum += weights[from + i] * about[i];
        return sum;
    }
}
