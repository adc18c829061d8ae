namespace SessionGraph.Providers.OneRoster;

/// <summary>The rows that are written together: organisations or sessions.</summary>
internal sealed record ImportChunk(IReadOnlyList<CreateOrganisationInput> Organisations, IReadOnlyList<AcademicSessionRow> Sessions);
