using System.ClientModel;
using System.ClientModel.Primitives;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text.Json;
using ImpactPilot.Domain.Detection.Judging;
using Microsoft.Extensions.Options;
using OpenAI;
using OpenAI.Chat;

namespace ImpactPilot.Features.Detection.Judging;

/// <summary>The language model of this installation, which its portals may use, and how patient we are with any.</summary>
public sealed class LanguageModelOptions
{
    /// <summary>Its address up to <c>/v1</c>; may lie in a closed network, since only the operator sets it.</summary>
    [Url]
    public string? Endpoint { get; init; }

    public string? Model { get; init; }
    public string? ApiKey { get; init; }

    /// <summary>How long an answer may take; with what else happens in a run less than a lease on work.</summary>
    [Range(0.1, 20)]
    public double TimeoutSeconds { get; init; } = 12;
}

/// <summary>Where a model answers, and as whom we ask.</summary>
/// <param name="IsOurs">Whether the operator chose the address; one that a portal chose is reached on the open internet only.</param>
public sealed record ModelAccess(Uri Endpoint, string Model, string? Key, bool IsOurs);

/// <summary>What family a failure belongs to, by what is to be done about it.</summary>
public enum ModelTroubleKind
{
    /// <summary>Worth another try later: too many requests, out of order, out of reach.</summary>
    Passing,

    /// <summary>No answer in time: the rules decide, and the endpoint gets a pause.</summary>
    Slow,

    /// <summary>It will be the same at the next try: a wrong key, an unknown model.</summary>
    Lasting,

    /// <summary>This activity alone: the model declines, its answer breaks off or is none.</summary>
    ThisOne,
}

/// <summary>Why there is no answer, in words that never repeat the texts.</summary>
public sealed record ModelTrouble(ModelTroubleKind Kind, string Words, TimeSpan? RetryAfter = null);

/// <summary>An answer, or why there is none, and the tokens that it took either way.</summary>
public sealed record ModelReply(string? Json, ModelTrouble? Trouble, int InputTokens, int OutputTokens);

/// <summary>Asks a model once, over the protocol of OpenAI that OpenAI, Azure, Ollama, vLLM and others speak. Retries are for those who can wait.</summary>
public sealed class LanguageModel(IHttpClientFactory clients, IOptions<LanguageModelOptions> options)
{
    /// <summary>Names of the HTTP clients: for the operator's address, and for one that a portal chose.</summary>
    public const string OursClientName = "language-model";

    /// <inheritdoc cref="OursClientName" />
    public const string TheirsClientName = "language-model-of-portal";

    // Providers without keys want some all the same.
    private const string NoKey = "none";

    private readonly TimeSpan timeout = TimeSpan.FromSeconds(options.Value.TimeoutSeconds);

    /// <summary>One question on one activity.</summary>
    public async Task<ModelReply> AskAsync(ModelAccess access, JudgeCase @case, CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(timeout);
        try
        {
            var completion = await ClientOf(access).CompleteChatAsync([new SystemChatMessage(JudgePrompt.Rules), new UserChatMessage(JudgePrompt.Question(@case))], OptionsOf(@case), limit.Token);
            return Read(completion.Value);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            // What was sent is paid for, whether or not anybody waits for the answer.
            return new(null, new(ModelTroubleKind.Slow, string.Create(CultureInfo.InvariantCulture, $"The model did not answer within {timeout.TotalSeconds:0.#} seconds.")), JudgePrompt.MostTokens(@case) - JudgePrompt.MostOutputTokens, 0);
        }
        catch (ClientResultException refused)
        {
            return Without(Trouble(refused));
        }
        catch (Exception broken) when (broken is HttpRequestException or IOException)
        {
            return Without(new(ModelTroubleKind.Passing, "The model’s endpoint is out of reach."));
        }
        catch (Exception unread) when (unread is JsonException or FormatException or ArgumentException or InvalidOperationException or KeyNotFoundException or NotSupportedException)
        {
            return Without(new(ModelTroubleKind.ThisOne, "The endpoint’s answer is none of the kind that was asked for."));
        }
    }

    private ChatClient ClientOf(ModelAccess access) => new(access.Model, new ApiKeyCredential(access.Key is { Length: > 0 } key ? key : NoKey), new OpenAIClientOptions
    {
        Endpoint = access.Endpoint,
        NetworkTimeout = Timeout.InfiniteTimeSpan,
        RetryPolicy = new ClientRetryPolicy(maxRetries: 0),
        Transport = new HttpClientPipelineTransport(clients.CreateClient(access.IsOurs ? OursClientName : TheirsClientName)),
        ClientLoggingOptions = new ClientLoggingOptions { EnableLogging = false },
        UserAgentApplicationId = "ImpactPilot",
    });

    private static ChatCompletionOptions OptionsOf(JudgeCase @case) => new()
    {
        MaxOutputTokenCount = JudgePrompt.MostOutputTokens,
        ResponseFormat = ChatResponseFormat.CreateJsonSchemaFormat(JudgePrompt.SchemaName, BinaryData.FromString(JudgePrompt.Schema(@case)), jsonSchemaIsStrict: true),
    };

    private static ModelReply Read(ChatCompletion completion)
    {
        var (input, output) = (completion.Usage?.InputTokenCount ?? 0, completion.Usage?.OutputTokenCount ?? 0);
        ModelReply No(string words) => new(null, new(ModelTroubleKind.ThisOne, words), input, output);
        if (completion.FinishReason is ChatFinishReason.ContentFilter || !string.IsNullOrEmpty(completion.Refusal))
            return No("The model declined to judge this text.");
        if (completion.FinishReason is ChatFinishReason.Length)
            return No("The model’s answer broke off: it was too long.");
        return completion.Content.Count > 0 && completion.Content[0].Text is { Length: > 0 } json ? new(json, null, input, output) : No("The model answered nothing.");
    }

    private static ModelReply Without(ModelTrouble trouble) => new(null, trouble, 0, 0);

    private static ModelTrouble Trouble(ClientResultException refused) => refused.Status switch
    {
        0 => new(ModelTroubleKind.Passing, "The model’s endpoint is out of reach."),
        401 or 403 => new(ModelTroubleKind.Lasting, $"The endpoint refuses our key (status {refused.Status})."),
        404 => new(ModelTroubleKind.Lasting, "The endpoint knows no such address or model (status 404)."),
        408 or 429 => new(ModelTroubleKind.Passing, $"The endpoint has too much to do, or its own allowance is spent (status {refused.Status}).", RetryAfter(refused)),
        >= 500 => new(ModelTroubleKind.Passing, $"The endpoint is out of order (status {refused.Status}).", RetryAfter(refused)),
        _ => new(ModelTroubleKind.Lasting, $"The endpoint refuses the question (status {refused.Status}). It may not know strict JSON schemas, or not this model."),
    };

    private static TimeSpan? RetryAfter(ClientResultException refused) =>
        refused.GetRawResponse()?.Headers.TryGetValue("retry-after", out var text) == true && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? TimeSpan.FromSeconds(seconds) : null;
}

/// <summary>No answer is long: what does not end is cut off before it fills the memory.</summary>
internal sealed class ShortAnswers : DelegatingHandler
{
    private const int Longest = 1024 * 1024;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        await response.Content.LoadIntoBufferAsync(Longest, cancellationToken);
        return response;
    }
}
