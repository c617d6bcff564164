using System.Globalization;
using ImpactPilot.HubSpotSimulator.Http;
using ImpactPilot.HubSpotSimulator.OAuth;
using ImpactPilot.HubSpotSimulator.Objects;

namespace ImpactPilot.HubSpotSimulator.Pipelines;

internal static class PipelineEndpoints
{
    private static readonly DateTimeOffset MadeAt = new(2021, 3, 1, 8, 0, 0, TimeSpan.Zero);

    public static void MapPipelines(this IEndpointRouteBuilder api)
    {
        var pipelines = api.MapGroup($"/crm/pipelines/{ApiVersion.Current}/{{objectType}}");
        pipelines.MapGet("", (string objectType, Caller caller) =>
            Results.Ok(new { results = Of(objectType, caller).Select(View).ToList() }));
        pipelines.MapGet("{pipelineId}", (string objectType, string pipelineId, Caller caller) =>
            Results.Ok(View(One(objectType, pipelineId, caller))));
        pipelines.MapGet("{pipelineId}/stages", (string objectType, string pipelineId, Caller caller) =>
            Results.Ok(new { results = One(objectType, pipelineId, caller).Stages.Select(View).ToList() }));
    }

    private static IReadOnlyList<DealPipeline> Of(string objectType, Caller caller)
    {
        caller.RequireAny("crm.schemas.deals.read", "crm.objects.deals.read");
        return Caller.TypeNamed(objectType) == ObjectType.Deals ? DealPipelines.All : [];
    }

    private static DealPipeline One(string objectType, string pipelineId, Caller caller) =>
        Of(objectType, caller).FirstOrDefault(pipeline => pipeline.Id == pipelineId)
        ?? throw new RefusedException(HubSpotError.NotFound($"Pipeline {pipelineId} not found"));

    private static object View(DealPipeline pipeline) => new
    {
        id = pipeline.Id,
        label = pipeline.Label,
        displayOrder = pipeline.DisplayOrder,
        createdAt = MadeAt,
        updatedAt = MadeAt,
        archived = false,
        stages = pipeline.Stages.Select(View).ToList(),
    };

    private static object View(DealStage stage) => new
    {
        id = stage.Id,
        label = stage.Label,
        displayOrder = stage.DisplayOrder,
        metadata = new
        {
            isClosed = stage.IsClosed ? "true" : "false",
            probability = stage.Probability.ToString("0.0", CultureInfo.InvariantCulture),
        },
        createdAt = MadeAt,
        updatedAt = MadeAt,
        archived = false,
    };
}
