using ImpactPilot.Features.Shared.Tenancy;
using Microsoft.Extensions.DependencyInjection;

namespace ImpactPilot.Features.Shared.Work;

/// <summary>A kind of work and how a piece of it is carried out.</summary>
public sealed record WorkKind(string Name, Func<IServiceScopeFactory, ClaimedWork, CancellationToken, Task> RunAsync);

/// <summary>How capabilities say what work they do. What is added first is looked for first.</summary>
public static class WorkKinds
{
    /// <summary>Work in one transaction under its portal, done by the product in the name of nobody.</summary>
    /// <param name="source">What the audit log names as the hand behind it.</param>
    public static void AddWork<TJob>(this IServiceCollection services, string kind, string source, Func<TJob, ClaimedWork, CancellationToken, Task> run)
        where TJob : notnull =>
        services.AddSingleton(new WorkKind(kind, (scopes, work, ct) => scopes.InPortalAsync(work.Portal, (provider, token) =>
        {
            provider.GetRequiredService<Actor>().IsProduct(source);
            return run(provider.GetRequiredService<TJob>(), work, token);
        }, ct)));

    /// <summary>Work that talks to HubSpot, which no transaction waits for: it opens its own, one for each step.</summary>
    public static void AddWorkInSteps<TJob>(this IServiceCollection services, string kind, Func<TJob, ClaimedWork, CancellationToken, Task> run)
        where TJob : notnull =>
        services.AddSingleton(new WorkKind(kind, async (scopes, work, ct) =>
        {
            await using var scope = scopes.CreateAsyncScope();
            await run(scope.ServiceProvider.GetRequiredService<TJob>(), work, ct);
        }));
}
