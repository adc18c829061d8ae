using System.CommandLine;
using Mapster;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace SessionGraph.Providers.OneRoster;

/// <summary>A OneRoster 1.2 service, with academic sessions.</summary>
public sealed class OneRosterProvider : SessionProvider
{
    /// <summary>The provider's number.</summary>
    public const Provider Id = (Provider)2;

    /// <inheritdoc/>
    public override Provider Number => Id;

    /// <inheritdoc/>
    public override Type SessionType => typeof(AcademicSession);

    /// <inheritdoc/>
    public override string Name => "ONE_ROSTER";

    /// <inheritdoc/>
    public override string Description => "A OneRoster 1.2 service, with academic sessions.";

    /// <inheritdoc/>
    public override string DefaultConnection => "oneroster";

    /// <inheritdoc/>
    public override string ExternalIdTakenCode => "invaliddata";

    /// <inheritdoc/>
    public override string ExternalIdField => "sourcedId";

    /// <inheritdoc/>
    public override IQueryable<TSession> FindByExternalId<TSession>(IQueryable<TSession> sessions, string externalId)
        => SourcedId.Find(sessions, externalId);

    /// <inheritdoc/>
    public override IRegister Mapping { get; } = new OneRosterMapping();

    /// <inheritdoc/>
    public override void ConfigureSearch(SearchIndexBuilder search) => search
        .AddName(SearchColumn.Places, "Organisations", key: "SourcedId", reference: "OrgSourcedId");

    /// <inheritdoc/>
    public override IReadOnlyList<LookupDefinition> Lookups { get; } =
    [
        new OrganisationDefinition(),
    ];

    /// <inheritdoc/>
    public override RestApi CreateRestApi(IServiceProvider services) => ActivatorUtilities.CreateInstance<OneRosterRestApi>(services);

    /// <inheritdoc/>
    public override IEnumerable<Command> CreateCommands(Func<IServiceProvider> services) => OneRosterCommands.Create(services);

    /// <inheritdoc/>
    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton<AcademicSessionService>();
        services.TryAddSingleton<AcademicSessionReader>();
        services.TryAddSingleton<AcademicSessionImport>();
        services.TryAddSingleton<AcademicSessionExport>();
    }

    /// <inheritdoc/>
    public override void AddTypes(SchemaBuilder schema) => schema
        .AddTypes(
            typeof(AcademicSessionNode),
            typeof(AcademicSessionQueries),
            typeof(AcademicSessionMutations),
            typeof(OrganisationType))
        .ExtendFiltering<Session>(filter => filter.OfType<AcademicSessionFilterInputType>("oneRoster"))
        .ExtendSorting<Session>(sort => sort.OfType<AcademicSessionSortInputType>("oneRoster"));

    /// <inheritdoc/>
    public override void AddExamples(SampleSet sample) => OneRosterExamples.AddTo(sample);

    /// <inheritdoc/>
    public override void AddSample(SampleSet sample) => OneRosterSample.AddTo(sample);
}
