using ImpactPilot.Benchmarks;

return await BenchRun.RunAsync(Benches.All, args);
