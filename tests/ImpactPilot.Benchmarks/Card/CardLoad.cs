using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace ImpactPilot.Benchmarks.Card;

/// <summary>People who look at the cards of random companies, and confirm a suggestion every twentieth time; each confirms what nobody did before.</summary>
internal sealed class CardLoad(HttpClient hubSpot, CardPortal portal)
{
    public const int Connections = 16;

    /// <summary>One request in so many confirms.</summary>
    public const int ConfirmEvery = 20;

    private readonly string query = $"?portalId={portal.HubId}&userId={portal.Person}&userEmail=admin%40example.com&appId=1";
    private int confirmed;
    private int people;

    public void ReadOnce(int account, CancellationToken cancellationToken) => Ask(Read(account), cancellationToken);

    public void ConfirmOnce(int account, CancellationToken cancellationToken) => Ask(Confirm(account), cancellationToken);

    /// <summary>Everyone asks again as soon as they are answered; answers how many requests a second that makes.</summary>
    public async Task<double> AsFastAsTheyCanAsync(TimeSpan duration, CancellationToken cancellationToken)
    {
        var clock = Stopwatch.StartNew();
        var answered = 0;
        await EachAsync(random =>
        {
            for (; clock.Elapsed < duration; Interlocked.Increment(ref answered))
                Ask(Next(random), cancellationToken);
        });
        return answered / clock.Elapsed.TotalSeconds;
    }

    /// <summary>Requests are due at a steady rate, whether or not earlier ones are answered; one that is sent late counts from when it was due.</summary>
    public async Task<IReadOnlyCollection<(bool Confirmed, double Milliseconds)>> AtRateAsync(double perSecond, TimeSpan duration, CancellationToken cancellationToken)
    {
        var took = new ConcurrentBag<(bool, double)>();
        var sent = -1;
        var clock = Stopwatch.StartNew();
        await EachAsync(random =>
        {
            while (TimeSpan.FromSeconds(Interlocked.Increment(ref sent) / perSecond) is var due && due < duration)
            {
                if (due > clock.Elapsed)
                    cancellationToken.WaitHandle.WaitOne(due - clock.Elapsed);
                var request = Next(random);
                Ask(request, cancellationToken);
                took.Add((request.Method == HttpMethod.Post, (clock.Elapsed - due).TotalMilliseconds));
            }
        });
        return took;
    }

    private HttpRequestMessage Next(Random random) =>
        random.Next(ConfirmEvery) == 0 ? Confirm(Interlocked.Increment(ref confirmed) - 1) : Read(random.Next(CardPortal.Accounts));

    private HttpRequestMessage Read(int account) => PortalRig.Signed(HttpMethod.Get, $"/card/v1/companies/{CardPortal.Company(account)}{query}", []);

    private HttpRequestMessage Confirm(int account) => PortalRig.Signed(
        HttpMethod.Post,
        $"/card/v1/companies/{CardPortal.Company(account)}/suggestions/{CardPortal.Suggestion(account)}/confirm{query}",
        JsonSerializer.SerializeToUtf8Bytes(new { requestId = string.Create(CultureInfo.InvariantCulture, $"confirm-{account:D12}") }));

    // Threads of their own: people who wait do not take part in the server's work.
    private Task EachAsync(Action<Random> work) => Task.WhenAll(Enumerable.Range(0, Connections).Select(_ =>
    {
        var random = new Random(++people);
        return Task.Factory.StartNew(() => work(random), TaskCreationOptions.LongRunning);
    }));

    private void Ask(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var answer = hubSpot.Send(request, cancellationToken);
        using var content = answer.Content.ReadAsStream(cancellationToken);
        if (!answer.IsSuccessStatusCode)
            throw new InvalidOperationException($"{request.Method} {request.RequestUri} was answered {(int)answer.StatusCode}: {new StreamReader(content).ReadToEnd()}");
    }
}
