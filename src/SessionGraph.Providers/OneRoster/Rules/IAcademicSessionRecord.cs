using System.Text.Json;

namespace SessionGraph.Providers.OneRoster;

/// <summary>The record of OneRoster that a create and an update give whole.</summary>
internal interface IAcademicSessionRecord
{
    string? SourcedId { get; }

    AcademicSessionStatus? Status { get; }

    string? ProviderStatus { get; }

    string Title { get; }

    DateOnly StartDate { get; }

    DateOnly EndDate { get; }

    string Type { get; }

    string SchoolYear { get; }

    GuidRefInput Org { get; }

    GuidRefInput? Parent { get; }

    IReadOnlyList<GuidRefInput>? Children { get; }

    JsonElement? Metadata { get; }
}
