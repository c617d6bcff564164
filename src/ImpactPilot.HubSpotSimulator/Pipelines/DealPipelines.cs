using System.Globalization;

namespace ImpactPilot.HubSpotSimulator.Pipelines;

internal sealed record DealStage(string Id, string Label, int DisplayOrder, double Probability, bool IsClosed)
{
    public bool IsWon => IsClosed && Probability > 0;
}

internal sealed record DealPipeline(string Id, string Label, int DisplayOrder, IReadOnlyList<DealStage> Stages);

/// <summary>Three deal pipelines; stage ids are opaque in the second and third, as they are in grown portals.</summary>
internal static class DealPipelines
{
    public static DealPipeline NewBusiness { get; } = new("default", "New business", 0,
    [
        new DealStage("appointmentscheduled", "Appointment scheduled", 0, 0.2, false),
        new DealStage("qualifiedtobuy", "Qualified to buy", 1, 0.4, false),
        new DealStage("presentationscheduled", "Presentation scheduled", 2, 0.6, false),
        new DealStage("contractsent", "Contract sent", 3, 0.9, false),
        new DealStage("closedwon", "Closed won", 4, 1, true),
        new DealStage("closedlost", "Closed lost", 5, 0, true),
    ]);

    public static DealPipeline Expansion { get; } = Numbered(748_211_905, "Expansion", 1, 96_120_301);

    public static DealPipeline Renewals { get; } = Numbered(748_211_906, "Renewals", 2, 96_120_311);

    public static IReadOnlyList<DealPipeline> All { get; } = [NewBusiness, Expansion, Renewals];

    public static DealStage? FindStage(string? stageId) =>
        All.SelectMany(pipeline => pipeline.Stages).FirstOrDefault(stage => stage.Id == stageId);

    public static DealStage Won(this DealPipeline pipeline) => pipeline.Stages.Single(stage => stage.IsWon);

    public static DealStage Lost(this DealPipeline pipeline) => pipeline.Stages.Single(stage => stage.IsClosed && !stage.IsWon);

    private static DealPipeline Numbered(int id, string label, int order, int firstStage)
    {
        (string Label, double Probability, bool Closed)[] stages =
            [("Identified", 0.2, false), ("Proposal sent", 0.5, false), ("In negotiation", 0.8, false), ("Won", 1, true), ("Lost", 0, true)];
        return new DealPipeline(
            id.ToString(CultureInfo.InvariantCulture),
            label,
            order,
            [.. stages.Select((stage, index) => new DealStage(
                (firstStage + index).ToString(CultureInfo.InvariantCulture), stage.Label, index, stage.Probability, stage.Closed))]);
    }
}
