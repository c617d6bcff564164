using System.Globalization;
using System.Security.Cryptography;
using ImpactPilot.Domain.Detection;
using ImpactPilot.Domain.Detection.Judging;
using ImpactPilot.Features;
using ImpactPilot.Features.Detection.Judging;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ImpactPilot.Cli.Commands;

/// <summary>
/// The language model of the environment for a whole file: tries again a few times where that helps, gives up on an endpoint that keeps failing, and
/// counts why the rules decided alone.
/// </summary>
internal sealed class PatientModel : IAsyncDisposable
{
    private const int MostAttempts = 3;
    private const int GiveUpAfter = 5;

    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    private readonly ServiceProvider services;
    private readonly LanguageModel model;
    private readonly ModelAccess access;
    private readonly SortedDictionary<string, int> alone = new(StringComparer.Ordinal);
    private int failures;

    private PatientModel(ServiceProvider services, ModelAccess access) => (this.services, this.access, model) = (services, access, services.GetRequiredService<LanguageModel>());

    /// <summary>Tokens sent and answered.</summary>
    public (long Input, long Output) Used { get; private set; }

    /// <summary>Questions asked.</summary>
    public int Asked { get; private set; }

    /// <summary>How many activities the rules judged alone, by reason.</summary>
    public IEnumerable<string> Alone => alone.Select(row => string.Create(CultureInfo.InvariantCulture, $"{row.Value} × {row.Key}"));

    /// <summary>The model that the environment names, under the names that web and worker know too.</summary>
    public static PatientModel FromEnvironment()
    {
        var configuration = new ConfigurationBuilder().AddEnvironmentVariables().Build();
        var options = configuration.GetSection("LanguageModel").Get<LanguageModelOptions>();
        if (options is not { Endpoint: { Length: > 0 } endpoint, Model: { Length: > 0 } name } || !Uri.TryCreate(endpoint, UriKind.Absolute, out var address))
            throw new UsageException("--judge llm needs LanguageModel__Endpoint (such as https://api.openai.com/v1) and LanguageModel__Model in the environment, and LanguageModel__ApiKey where the endpoint wants a key.");
        var provider = new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddLanguageModel().BuildServiceProvider();
        return new(provider, new ModelAccess(address, name, options.ApiKey, IsOurs: true));
    }

    /// <summary>The findings of one activity, judged as a portal with this model would judge it.</summary>
    public async Task<IReadOnlyList<Finding>> DetectAsync(Activity activity, IReadOnlyList<DriverPrompt> drivers, CancellationToken ct)
    {
        var detector = LocalDetector.BuiltIn;
        var rules = detector.Weigh(activity, drivers);
        var settled = Judgement.Settled(rules, detector.RuleVersion);
        if (!Judgement.IsWorthAsking(rules))
            return settled;
        var @case = JudgeCase.Of(activity, Judgement.Open(drivers, rules), maskNames: false);
        var (json, trouble) = await AskAsync(@case, ct);
        if (json is null)
            return InOrder([.. settled, .. Judgement.WithoutModel(rules, detector.RuleVersion, Count(trouble!))]);
        var answer = JudgeAnswer.Read(json, @case);
        foreach (var flaw in answer.Flaws.Values.Distinct())
            Count(flaw);
        return InOrder([.. settled, .. Judgement.WithModel(rules, answer, _ => detector.Threshold, detector.RuleVersion, access.Model)]);
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();

    private async Task<(string? Json, string? Trouble)> AskAsync(JudgeCase @case, CancellationToken ct)
    {
        if (HostileText.SpeaksToMachines(@case))
            return (null, "The text gives orders to machines, so no model was asked.");
        for (var attempt = 1; ; attempt++)
        {
            if (failures >= GiveUpAfter)
                return (null, "The endpoint failed too often in a row and is not asked any more.");
            var reply = await model.AskAsync(access, @case, ct);
            Asked++;
            Used = (Used.Input + reply.InputTokens, Used.Output + reply.OutputTokens);
            failures = reply.Trouble is null or { Kind: ModelTroubleKind.ThisOne } ? 0 : failures + 1;
            if (reply.Trouble is not { Kind: ModelTroubleKind.Passing } trouble || attempt == MostAttempts)
                return (reply.Json, reply.Trouble?.Words);
            var pause = trouble.RetryAfter ?? TimeSpan.FromSeconds(1 << attempt);
            await Task.Delay((pause < LongestPause ? pause : LongestPause) * (1 + RandomNumberGenerator.GetInt32(200) / 1_000.0), ct);
        }
    }

    private string Count(string reason)
    {
        alone[reason] = alone.GetValueOrDefault(reason) + 1;
        return reason;
    }

    private static IReadOnlyList<Finding> InOrder(IEnumerable<Finding> findings) =>
        [.. findings.OrderByDescending(finding => finding.Confidence).ThenBy(finding => finding.DriverKey, StringComparer.Ordinal)];
}
