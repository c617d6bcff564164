namespace ImpactPilot.Domain.Detection.Learning;

/// <summary>A logistic model whose weights are partly shared by all drivers, partly a driver's own.</summary>
internal sealed record Model(double[] Shared, double[][] Own)
{
    public double Weight(int driver, int feature) => Shared[feature] + Own[driver][feature];

    public double Score(Candidate candidate)
    {
        var own = Own[candidate.Driver];
        var score = 0.0;
        foreach (var feature in candidate.Features)
            score += Shared[feature] + own[feature];
        return score;
    }
}
