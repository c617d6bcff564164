using ImpactPilot.Features.Points;
using ImpactPilot.Features.Shared.Work;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace ImpactPilot.Features.Shared.Jobs;

/// <summary>
/// The clock: the only file that names Quartz. It fires on one worker of the cluster; what is due then is in our own
/// tables, so another scheduler could replace it here alone.
/// </summary>
public static class Schedule
{
    private static readonly TimeSpan WorkEvery = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan AddingUpEvery = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan HousekeepingEvery = TimeSpan.FromHours(1);

    /// <summary>Creates the scheduler's tables where they are missing; run by the owner, because the application may create none.</summary>
    public static async Task CreateTablesAsync(string ownerConnectionString, CancellationToken ct)
    {
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddQuartz(quartz => quartz.UsePersistentStore(store =>
            {
                store.UsePostgres(ownerConnectionString);
                store.UseSystemTextJsonSerializer();
                store.ProvisionSchema();
            }))
            .BuildServiceProvider();
        var scheduler = await services.GetRequiredService<ISchedulerFactory>().GetScheduler(ct);
        await scheduler.Start(ct);
        await scheduler.Shutdown(waitForJobsToComplete: false, ct);
    }

    public static IServiceCollection AddSchedule(this IServiceCollection services, string connectionString)
    {
        services.AddQuartz(quartz =>
        {
            quartz.ConfigureScheduler(scheduler =>
            {
                scheduler.InstanceName = "impactpilot";
                scheduler.GenerateInstanceId = true;
            });
            quartz.UsePersistentStore(store =>
            {
                store.UsePostgres(connectionString);
                store.UseSystemTextJsonSerializer();
                store.UseClustering(cluster =>
                {
                    cluster.CheckinInterval = TimeSpan.FromSeconds(5);
                    cluster.CheckinMisfireThreshold = TimeSpan.FromSeconds(10);
                });
                store.ConfigureStore(options => options.StoreJobDataAsStrings = true);
            });
            Every<WorkTick>(quartz, WorkEvery);
            Every<AddingUpTick>(quartz, AddingUpEvery);
            Every<HousekeepingTick>(quartz, HousekeepingEvery);
        });
        services.AddHostedService<WorkListener>();
        return services.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
    }

    private static void Every<TJob>(IQuartzBuilder quartz, TimeSpan interval)
        where TJob : IJob
    {
        var key = new JobKey(typeof(TJob).Name);
        quartz.AddJob<TJob>(job => job.WithIdentity(key).StoreDurably());
        quartz.AddTrigger(trigger => trigger.ForJob(key).WithIdentity(key.Name)
            .WithSimpleSchedule(schedule => schedule.WithInterval(interval).RepeatForever().WithMisfireInstruction(SimpleTriggerMisfireInstruction.NextWithRemainingCount)));
    }

    private sealed class WorkTick(WorkRunner runner) : IJob
    {
        public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
            await runner.RunDueAsync(cancellationToken);
    }

    private sealed class AddingUpTick(AddUpPoints addUp) : IJob
    {
        public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
            await addUp.RunAsync(cancellationToken);
    }

    private sealed class HousekeepingTick(Housekeeping housekeeping) : IJob
    {
        public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
            await housekeeping.RunAsync(cancellationToken);
    }
}
