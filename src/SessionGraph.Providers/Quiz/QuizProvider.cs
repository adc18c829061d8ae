using Mapster;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace SessionGraph.Providers.Quiz;

/// <summary>The quiz API, with quiz sessions.</summary>
public sealed class QuizProvider : SessionProvider
{
    /// <summary>The provider's number.</summary>
    public const Provider Id = (Provider)3;

    /// <inheritdoc/>
    public override Provider Number => Id;

    /// <inheritdoc/>
    public override Type SessionType => typeof(QuizSession);

    /// <inheritdoc/>
    public override string Name => "QUIZ";

    /// <inheritdoc/>
    public override string Description => "The quiz API, with quiz sessions.";

    /// <inheritdoc/>
    public override string DefaultConnection => "quiz";

    /// <inheritdoc/>
    public override string ExternalIdTakenCode => "Verse::Error::ValidationFailed";

    /// <inheritdoc/>
    public override ExternalIdFormat ExternalIdFormat => ExternalIdFormat.Uuid;

    /// <inheritdoc/>
    public override IRegister Mapping { get; } = new QuizMapping();

    /// <inheritdoc/>
    public override void ConfigureSearch(SearchIndexBuilder search) => search
        .AddName(SearchColumn.People, "People", key: "Id", reference: "PersonId");

    /// <inheritdoc/>
    public override IReadOnlyList<LookupDefinition> Lookups { get; } =
    [
        new PersonDefinition(),
    ];

    /// <inheritdoc/>
    public override RestApi CreateRestApi(IServiceProvider services) => ActivatorUtilities.CreateInstance<QuizRestApi>(services);

    /// <inheritdoc/>
    public override void AddServices(IServiceCollection services, IConfiguration configuration)
        => services.TryAddSingleton<QuizSessionService>();

    /// <inheritdoc/>
    public override void AddTypes(SchemaBuilder schema) => schema
        .AddTypes(
            typeof(QuizSessionNode),
            typeof(QuizSessionQueries),
            typeof(QuizSessionMutations),
            typeof(PersonType))
        .ExtendFiltering<Session>(filter => filter.OfType<QuizSessionFilterInputType>("quiz"))
        .ExtendSorting<Session>(sort => sort.OfType<QuizSessionSortInputType>("quiz"))
        .ExtendAggregation<Session>(groups => groups
            .Aggregate(session => session is QuizSession ? ((QuizSession)session).Score : null)
            .Name("score")
            .Description("Statistics of `score` over the quiz sessions in the group."));

    /// <inheritdoc/>
    public override void AddExamples(SampleSet sample) => QuizExamples.AddTo(sample);

    /// <inheritdoc/>
    public override void AddSample(SampleSet sample) => QuizSample.AddTo(sample);
}
