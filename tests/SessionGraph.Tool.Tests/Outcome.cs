namespace SessionGraph.Tool.Tests;

/// <summary>What a run of the tool came to.</summary>
public sealed record Outcome(int ExitCode, string Output, string Error);
