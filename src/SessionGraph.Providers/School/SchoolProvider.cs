using Mapster;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace SessionGraph.Providers.School;

/// <summary>The school's own system, with session setups.</summary>
public sealed class SchoolProvider : SessionProvider
{
    /// <summary>The provider's number.</summary>
    public const Provider Id = (Provider)1;

    /// <inheritdoc/>
    public override Provider Number => Id;

    /// <inheritdoc/>
    public override Type SessionType => typeof(SessionSetup);

    /// <inheritdoc/>
    public override string Name => "SCHOOL";

    /// <inheritdoc/>
    public override string Description => "The school's own system, with session setups.";

    /// <inheritdoc/>
    public override string DefaultConnection => "school";

    /// <inheritdoc/>
    public override string ExternalIdTakenCode => "unique";

    /// <inheritdoc/>
    public override ExternalIdFormat ExternalIdFormat => ExternalIdFormat.Uuid;

    /// <inheritdoc/>
    public override IRegister Mapping { get; } = new SchoolMapping();

    /// <inheritdoc/>
    public override RestApi CreateRestApi(IServiceProvider services) => ActivatorUtilities.CreateInstance<SchoolRestApi>(services);

    /// <inheritdoc/>
    public override void AddServices(IServiceCollection services, IConfiguration configuration)
        => services.TryAddSingleton<SessionSetupService>();

    /// <inheritdoc/>
    public override void AddTypes(SchemaBuilder schema) => schema
        .AddTypes(
            typeof(SessionSetupNode),
            typeof(SessionSetupQueries),
            typeof(SessionSetupMutations))
        .ExtendFiltering<Session>(filter => filter.OfType<SessionSetupFilterInputType>("school"))
        .ExtendSorting<Session>(sort => sort.OfType<SortInputType<SessionSetup>>("school"));

    /// <inheritdoc/>
    public override void AddExamples(SampleSet sample) => SchoolExamples.AddTo(sample);

    /// <inheritdoc/>
    public override void AddSample(SampleSet sample) => SchoolSample.AddTo(sample);
}
