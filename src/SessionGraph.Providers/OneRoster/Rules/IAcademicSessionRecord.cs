using System.Text.Json;

namespace SessionGraph.Providers.OneRoster;

/// <summary>A complete OneRoster record, as creates and updates give it.</summary>
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
