using System.Runtime.CompilerServices;
using System.Text.Json.Serialization.Metadata;

namespace ImpactPilot.HubSpot;

/// <summary>
/// One portal's HubSpot. Every method throws <see cref="HubSpotException"/> when HubSpot fails for good: rate limits
/// are waited for, passing troubles are tried again, and a refused access token is renewed once.
/// </summary>
public sealed partial class HubSpotClient
{
    private readonly AccessTokenSource _tokens;
    private readonly HubSpotTransport _transport;
    private readonly PortalGate _gate;

    internal HubSpotClient(string portal, AccessTokenSource tokens, HubSpotTransport transport, PortalGate gate) =>
        (Portal, _tokens, _transport, _gate) = (portal, tokens, transport, gate);

    /// <summary>The portal's id.</summary>
    public string Portal { get; }

    /// <summary>The portal's time zone, currency and so on.</summary>
    public Task<HubSpotAccount> AccountDetailsAsync(CancellationToken cancellationToken) =>
        SendAsync(HubSpotCall.Get(HubSpotApi.AccountDetails), HubSpotJson.Default.HubSpotAccount, cancellationToken);

    /// <summary>All owners: the active ones, or the deactivated ones.</summary>
    public async IAsyncEnumerable<HubSpotOwner> OwnersAsync(
        bool archived, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string? after = null;
        do
        {
            var path = $"{HubSpotApi.Owners}?limit={HubSpotApi.ListPageSize}&archived={(archived ? "true" : "false")}{After(after)}";
            var call = HubSpotCall.Get(path);
            var page = await SendAsync(call, HubSpotJson.Default.OwnerList, cancellationToken);
            foreach (var owner in page.Results) yield return owner;
            after = Onwards(call, after, page.Paging);
        }
        while (after is not null);
    }

    /// <summary>The definitions of an object type's properties.</summary>
    public async Task<IReadOnlyList<HubSpotProperty>> PropertiesAsync(string type, CancellationToken cancellationToken) =>
        (await SendAsync(HubSpotCall.Get(HubSpotApi.Properties(type)), HubSpotJson.Default.PropertyList, cancellationToken)).Results;

    /// <summary>A page of all records of a type in the order of their ids; with history pages are half as long.</summary>
    public async Task<HubSpotPage> ListAsync(
        string type,
        IReadOnlyList<string> properties,
        IReadOnlyList<string> propertiesWithHistory,
        string? after,
        CancellationToken cancellationToken)
    {
        var limit = propertiesWithHistory.Count > 0 ? HubSpotApi.HistoryPageSize : HubSpotApi.ListPageSize;
        var path = $"{HubSpotApi.Objects(type)}?limit={limit}{Names("properties", properties)}"
            + Names("propertiesWithHistory", propertiesWithHistory) + After(after);
        var call = HubSpotCall.Get(path);
        var page = await SendAsync(call, HubSpotJson.Default.RecordList, cancellationToken);
        return new HubSpotPage(page.Results, Onwards(call, after, page.Paging));
    }

    /// <summary>
    /// Reads records by id, any number of them. Ids that do not exist, or are archived, are missing in the answer.
    /// </summary>
    public async Task<IReadOnlyList<HubSpotRecord>> BatchReadAsync(
        string type,
        IEnumerable<string> ids,
        IReadOnlyList<string> properties,
        IReadOnlyList<string> propertiesWithHistory,
        CancellationToken cancellationToken)
    {
        var size = propertiesWithHistory.Count > 0 ? HubSpotApi.HistoryPageSize : HubSpotApi.BatchSize;
        var path = HubSpotApi.Objects(type) + "/batch/read";
        List<HubSpotRecord> records = [];
        foreach (var chunk in ids.Distinct().Chunk(size))
        {
            var request = new BatchRead([.. chunk.Select(id => new ObjectId(id))], properties, propertiesWithHistory);
            var call = HubSpotCall.Query(path, request, HubSpotJson.Default.BatchRead);
            records.AddRange((await SendAsync(call, HubSpotJson.Default.RecordList, cancellationToken)).Results);
        }

        return records;
    }

    /// <summary>The records of another type that the given ones are linked with; any number, all pages.</summary>
    public async Task<IReadOnlyList<HubSpotAssociation>> AssociationsAsync(
        string from, string to, IEnumerable<string> ids, CancellationToken cancellationToken)
    {
        List<HubSpotAssociation> associations = [];
        var path = HubSpotApi.Associations(from, to);
        var waiting = new Queue<ObjectId>(ids.Distinct().Select(id => new ObjectId(id)));
        while (waiting.Count > 0)
        {
            List<ObjectId> inputs = [];
            while (inputs.Count < HubSpotApi.AssociationBatchSize && waiting.TryDequeue(out var input)) inputs.Add(input);

            var call = HubSpotCall.Query(path, new BatchInputs(inputs), HubSpotJson.Default.BatchInputs);
            var answer = await SendAsync(call, HubSpotJson.Default.AssociationList, cancellationToken);
            foreach (var one in answer.Results)
            {
                associations.AddRange(one.To.Select(other => new HubSpotAssociation(one.From.Id, other.ToObjectId, other.AssociationTypes ?? [])));
                var asked = inputs.FirstOrDefault(input => input.Id == one.From.Id)?.After;
                if (Onwards(call, asked, one.Paging) is { } next) waiting.Enqueue(new ObjectId(one.From.Id, next));
            }
        }

        return associations;
    }

    /// <summary>Uninstalls the app from the portal; its tokens are worthless afterwards.</summary>
    public Task UninstallAsync(CancellationToken cancellationToken) => SendAsync(HubSpotCall.Delete(HubSpotApi.Uninstall), cancellationToken);

    private Task<object?> SendAsync(HubSpotCall call, CancellationToken cancellationToken) =>
        WithTokenAsync<object?>(
            async token =>
            {
                await _transport.SendAsync(call, token, _gate, cancellationToken);
                return null;
            },
            cancellationToken);

    private Task<T> SendAsync<T>(HubSpotCall call, JsonTypeInfo<T> type, CancellationToken cancellationToken) where T : class =>
        WithTokenAsync(token => _transport.SendAsync(call, type, token, _gate, cancellationToken), cancellationToken);

    private async Task<T> WithTokenAsync<T>(Func<string, Task<T>> send, CancellationToken cancellationToken)
    {
        var token = await _tokens(rejected: null, cancellationToken);
        try
        {
            return await send(token);
        }
        catch (HubSpotException e) when (e.Kind == HubSpotErrorKind.Unauthorized)
        {
            token = await _tokens(rejected: token, cancellationToken);
        }

        return await send(token);
    }

    /// <summary>Where to go on after a page; an answer that leads back to itself would be read for ever.</summary>
    private static string? Onwards(HubSpotCall call, string? asked, Paging? paging) =>
        paging?.Next?.After is { } next && next == asked ? throw HubSpotErrors.Unreadable(call) : paging?.Next?.After;

    private static string After(string? after) => after is null ? "" : "&after=" + Uri.EscapeDataString(after);

    private static string Names(string parameter, IReadOnlyList<string> names) =>
        names.Count == 0 ? "" : $"&{parameter}={string.Join(',', names.Select(Uri.EscapeDataString))}";
}
