namespace ImpactPilot.Domain.Detection.Learning;

/// <summary>A logistic model whose weights are partly shared by all drivers, partly a driver's own.</summary>
internal sealed record Model(double[] Shared, double[][] Own)
{
    public double Weight(ITarget target, int feature) => Shared[feature] + (target.IsLearnt ? Own[target.Driver][feature] : 0);

    public double Score(Candidate candidate)
    {
        var score = 0.0;
        foreach (var feature in candidate.Features)
            score += Weight(candidate.Target, feature);
        return score;
    }
}
