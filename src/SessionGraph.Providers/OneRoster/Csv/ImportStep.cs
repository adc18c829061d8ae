namespace SessionGraph.Providers.OneRoster;

/// <summary>The progress of an import or export.</summary>
/// <param name="Name">The name of the step, such as <c>Reading academicSessions.csv</c>.</param>
/// <param name="Fraction">The finished fraction, from 0 to 1.</param>
public readonly record struct ImportStep(string Name, double Fraction);
