namespace SessionGraph.Providers.OneRoster;

/// <summary>The body of a <c>PUT</c> or <c>POST</c>.</summary>
internal sealed record AcademicSessionBody
{
    public AcademicSessionFields? AcademicSession { get; init; }
}
