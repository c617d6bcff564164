using System.Globalization;
using ImpactPilot.HubSpotSimulator.Http;
using ImpactPilot.HubSpotSimulator.OAuth;
using ImpactPilot.HubSpotSimulator.Portals;

namespace ImpactPilot.HubSpotSimulator.Objects;

internal sealed record BatchInput(List<WriteInput>? Inputs);

internal sealed record BatchReadInput(
    List<IdInput>? Inputs, List<string>? Properties, List<string>? PropertiesWithHistory, string? IdProperty);

internal sealed record BatchError(string Category, string Message, IReadOnlyDictionary<string, string[]> Context)
{
    public string Status { get; } = "error";

    public string? SubCategory { get; init; }

    public IReadOnlyList<HubSpotErrorDetail> Errors { get; } = [];

    public IReadOnlyDictionary<string, string> Links { get; } = new Dictionary<string, string>();
}

/// <summary>Up to a hundred records at a time.</summary>
internal static class BatchEndpoints
{
    private const int LargestBatch = 100;
    private const int LargestBatchWithHistory = 50;

    public static void MapBatches(this IEndpointRouteBuilder api)
    {
        var batch = api.MapGroup($"/crm/objects/{ApiVersion.Current}/{{objectType}}/batch");
        batch.MapPost("read", ReadAsync);
        batch.MapPost("create", CreateAsync);
        batch.MapPost("update", UpdateAsync);
        batch.MapPost("archive", ArchiveAsync);
    }

    private static async Task<IResult> ReadAsync(string objectType, HttpContext context, Caller caller, Simulation simulation)
    {
        var store = caller.StoreToRead(objectType);
        var input = await RequestBody.ReadAsync<BatchReadInput>(context);
        var largest = input.PropertiesWithHistory is { Count: > 0 } ? LargestBatchWithHistory : LargestBatch;
        var ids = Checked(input.Inputs, largest).ConvertAll(wanted => wanted.Id);
        var archived = string.Equals(context.Request.Query["archived"].FirstOrDefault(), "true", StringComparison.OrdinalIgnoreCase);
        lock (caller.Portal.Gate)
        {
            var projection = new RecordProjection(caller, store, input.Properties, input.PropertiesWithHistory);
            var found = ids.Distinct()
                .Select(id => (Id: id, Record: RecordLookup.Find(store, id, input.IdProperty)))
                .ToLookup(pair => pair.Record is { } record && record.Archived == archived);
            return Answer(
                simulation.Clock.Now,
                StatusCodes.Status200OK,
                [.. found[true].Select(pair => projection.Show(pair.Record!))],
                Missing(store.Type, [.. found[false].Select(pair => pair.Id)]));
        }
    }

    private static async Task<IResult> CreateAsync(string objectType, HttpContext context, Caller caller, Simulation simulation)
    {
        var store = caller.StoreToWrite(objectType);
        var inputs = Checked((await RequestBody.ReadAsync<BatchInput>(context)).Inputs);
        lock (caller.Portal.Gate)
        {
            var writes = new RecordWrites(simulation, caller.Portal, store, caller.Source);
            writes.Accept([.. inputs.Select(input => input.Properties ?? [])]);

            // Inputs that carry a trace id can fail one by one; without it HubSpot could not say which one did.
            var traced = inputs.TrueForAll(input => input.ObjectWriteTraceId is not null);
            var (prepared, errors) = Prepare(writes, inputs, traced);
            var created = prepared.ConvertAll(pair =>
                new RecordProjection(caller, store, pair.Record.Values.Keys).Show(writes.Create(pair.Record)) with { ObjectWriteTraceId = pair.TraceId });
            return Answer(simulation.Clock.Now, StatusCodes.Status201Created, created, errors);
        }
    }

    private static async Task<IResult> UpdateAsync(string objectType, HttpContext context, Caller caller, Simulation simulation)
    {
        var store = caller.StoreToWrite(objectType);
        var inputs = Checked((await RequestBody.ReadAsync<BatchInput>(context)).Inputs);
        RefuseDuplicates(inputs);
        lock (caller.Portal.Gate)
        {
            var writes = new RecordWrites(simulation, caller.Portal, store, caller.Source);

            // One bad value anywhere refuses the whole batch, so everything is checked before anything is written.
            writes.Accept([.. inputs.Select(input => input.Properties ?? [])]);
            var updated = new List<RecordView>();
            var missing = new List<string>();
            foreach (var input in inputs)
            {
                if (RecordLookup.Find(store, input.Id ?? "", input.IdProperty) is not { Archived: false } record)
                {
                    missing.Add(input.Id ?? "");
                    continue;
                }

                var values = writes.Accept(input.Properties ?? []);
                writes.Change(record, values);
                updated.Add(new RecordProjection(caller, store, values.Keys).Show(record) with { ObjectWriteTraceId = input.ObjectWriteTraceId });
            }

            return Answer(simulation.Clock.Now, StatusCodes.Status200OK, updated, Missing(store.Type, [.. missing]));
        }
    }

    private static async Task<IResult> ArchiveAsync(string objectType, HttpContext context, Caller caller, Simulation simulation)
    {
        var store = caller.StoreToWrite(objectType);
        var ids = Checked((await RequestBody.ReadAsync<BatchReadInput>(context)).Inputs);
        lock (caller.Portal.Gate)
        {
            var writes = new RecordWrites(simulation, caller.Portal, store, caller.Source);
            foreach (var id in ids)
            {
                if (RecordLookup.ById(store, id.Id) is { Archived: false } record)
                    writes.Archive(record);
            }

            return Results.NoContent();
        }
    }

    private static List<T> Checked<T>(List<T>? inputs, int largest = LargestBatch)
    {
        if (inputs is not { Count: > 0 })
            throw new RefusedException(HubSpotError.Invalid("Invalid input: the batch has no inputs"));
        if (inputs.Count > largest)
        {
            throw new RefusedException(HubSpotError.Invalid(string.Create(
                CultureInfo.InvariantCulture, $"The maximum number of inputs supported in a batch request is {largest}, but {inputs.Count} were given")));
        }

        return inputs;
    }

    private static void RefuseDuplicates(List<WriteInput> inputs)
    {
        var twice = inputs.GroupBy(input => input.Id).Where(group => group.Count() > 1).Select(group => group.Key).ToList();
        if (twice.Count > 0)
        {
            throw new RefusedException(HubSpotError.Invalid(
                $"Duplicate IDs found in batch input: [{string.Join(", ", twice)}]. IDs must be unique"));
        }
    }

    private static (List<(NewRecord Record, string? TraceId)> Prepared, List<BatchError> Errors) Prepare(
        RecordWrites writes, List<WriteInput> inputs, bool traced)
    {
        var prepared = new List<(NewRecord, string?)>();
        var errors = new List<BatchError>();
        foreach (var input in inputs)
        {
            try
            {
                prepared.Add((writes.Prepare(input.Properties, input.Associations), input.ObjectWriteTraceId));
            }
            catch (RefusedException refused) when (traced)
            {
                var context = new Dictionary<string, string[]> { ["objectWriteTraceId"] = [input.ObjectWriteTraceId!] };
                errors.Add(new BatchError(refused.Error.Category!, refused.Error.Message, context));
            }
        }

        return (prepared, errors);
    }

    private static IReadOnlyList<BatchError> Missing(ObjectType type, string[] ids) => ids.Length == 0
        ? []
        :
        [
            new BatchError(
                "OBJECT_NOT_FOUND",
                $"Could not get some {type.Singular.ToUpperInvariant()} objects, they may be deleted or not exist. Check that ids are valid.",
                new Dictionary<string, string[]> { ["ids"] = ids }),
        ];

    private static IResult Answer(DateTimeOffset now, int status, IReadOnlyList<RecordView> results, IReadOnlyList<BatchError> errors) =>
        errors.Count == 0
            ? Results.Json(new { status = "COMPLETE", results, startedAt = now, completedAt = now }, statusCode: status)
            : Results.Json(
                new { status = "COMPLETE", results, numErrors = errors.Count, errors, startedAt = now, completedAt = now },
                statusCode: StatusCodes.Status207MultiStatus);
}
