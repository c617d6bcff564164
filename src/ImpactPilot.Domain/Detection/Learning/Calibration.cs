namespace ImpactPilot.Domain.Detection.Learning;

/// <summary>Turns a model's score into a confidence that is right as often as it says: a logistic curve over scores the model was not taught.</summary>
/// <param name="Slope">How fast confidence grows with the score.</param>
/// <param name="Offset">The confidence's log odds where the score is 0.</param>
internal sealed record Calibration(double Slope, double Offset)
{
    private const int Rounds = 100;

    public static Calibration None { get; } = new(1, 0);

    public double Confidence(double score) => 1 / (1 + Math.Exp(-((Slope * score) + Offset)));

    /// <summary>Newton's method on two numbers.</summary>
    public static Calibration Fit(IReadOnlyCollection<(double Score, bool Holds)> scored)
    {
        var (slope, offset) = (1.0, 0.0);
        for (var round = 0; round < Rounds; round++)
        {
            var (gs, go, hss, hso, hoo) = (0.0, 0.0, 1e-6, 0.0, 1e-6);
            foreach (var (score, holds) in scored)
            {
                var confidence = 1 / (1 + Math.Exp(-((slope * score) + offset)));
                var miss = confidence - (holds ? 1 : 0);
                var spread = confidence * (1 - confidence);
                (gs, go) = (gs + (miss * score), go + miss);
                (hss, hso, hoo) = (hss + (spread * score * score), hso + (spread * score), hoo + spread);
            }

            var determinant = (hss * hoo) - (hso * hso);
            slope -= ((hoo * gs) - (hso * go)) / determinant;
            offset -= ((hss * go) - (hso * gs)) / determinant;
        }

        return new(slope, offset);
    }
}
