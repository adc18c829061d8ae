using Mapster;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace SessionGraph.Workshops;

/// <summary>A library, with workshops.</summary>
public sealed class WorkshopsProvider : SessionProvider
{
    /// <summary>The provider's number.</summary>
    public const Provider Id = (Provider)6;

    /// <inheritdoc/>
    public override Provider Number => Id;

    /// <inheritdoc/>
    public override Type SessionType => typeof(Workshop);

    /// <inheritdoc/>
    public override string Name => "WORKSHOPS";

    /// <inheritdoc/>
    public override string Description => "A library, with workshops.";

    /// <inheritdoc/>
    public override string DefaultConnection => "workshops";

    /// <inheritdoc/>
    public override bool DerivesStatusFromTime => true;

    /// <inheritdoc/>
    public override IRegister Mapping { get; } = new WorkshopMapping();

    /// <inheritdoc/>
    public override IReadOnlyList<LookupDefinition> Lookups { get; } = [new BranchDefinition()];

    /// <inheritdoc/>
    public override void ConfigureSearch(SearchIndexBuilder search) => search
        .AddName(SearchColumn.Places, "Branches", key: "Id", reference: "BranchId");

    /// <inheritdoc/>
    public override void AddServices(IServiceCollection services, IConfiguration configuration)
        => services.TryAddSingleton<WorkshopService>();

    /// <inheritdoc/>
    public override void AddTypes(SchemaBuilder schema) => schema
        .AddTypes(
            typeof(WorkshopNode),
            typeof(WorkshopQueries),
            typeof(WorkshopMutations),
            typeof(BranchType))
        .ExtendFiltering<Session>(filter => filter.OfType<WorkshopFilterInputType>("workshop"))
        .ExtendSorting<Session>(sort => sort.OfType<WorkshopSortInputType>("workshop"))
        .ExtendAggregation<Session>(groups => groups
            .Aggregate(session => session is Workshop ? ((Workshop)session).Seats : (int?)null)
            .Name("seats")
            .Description("Statistics of `seats` over the workshops in the group."));

    /// <inheritdoc/>
    public override void AddExamples(SampleSet sample) => WorkshopsExamples.AddTo(sample);
}
