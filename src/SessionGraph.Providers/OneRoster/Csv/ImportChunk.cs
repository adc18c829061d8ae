namespace SessionGraph.Providers.OneRoster;

/// <summary>What is written at once: organisations, or sessions.</summary>
internal sealed record ImportChunk(IReadOnlyList<CreateOrganisationInput> Organisations, IReadOnlyList<AcademicSessionRow> Sessions);
