using Mapster;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace SessionGraph.Providers.ThreeSixtyLearning;

/// <summary>360Learning, with path sessions.</summary>
public sealed class ThreeSixtyLearningProvider : SessionProvider
{
    /// <summary>The provider's number.</summary>
    public const Provider Id = (Provider)5;

    /// <inheritdoc/>
    public override Provider Number => Id;

    /// <inheritdoc/>
    public override Type SessionType => typeof(PathSession);

    /// <inheritdoc/>
    public override string Name => "THREE_SIXTY_LEARNING";

    /// <inheritdoc/>
    public override string Description => "360Learning, with path sessions.";

    /// <inheritdoc/>
    public override string DefaultConnection => "360learning";

    /// <inheritdoc/>
    public override bool DerivesStatusFromTime => true;

    /// <inheritdoc/>
    public override ExternalIdFormat ExternalIdFormat => ObjectIdFormat.Instance;

    /// <inheritdoc/>
    public override Task CompleteStatesAsync(
        SessionGraphContext context, IReadOnlyCollection<Session> sessions, CancellationToken cancellationToken)
        => PathSessionInstructors.SetInstructorIdsAsync(context, sessions, cancellationToken);

    /// <inheritdoc/>
    public override IRegister Mapping { get; } = new ThreeSixtyLearningMapping();

    /// <inheritdoc/>
    public override void ConfigureSearch(SearchIndexBuilder search) => search
        .AddText(
            SearchColumn.People,
            """
            (SELECT group_concat(u."Name", char(10))
             FROM "PathSessionInstructors" AS i
             JOIN "Users" AS u ON u."Connection" = i."Connection" AND u."Id" = i."UserId"
             WHERE i."SessionId" = s."Id")
            """)
        .ReindexOnChange("PathSessionInstructors")
        .ReindexOnUpdate(
            "Users",
            ["Name"],
            """
            SELECT "SessionId" FROM "PathSessionInstructors" WHERE "Connection" = new."Connection" AND "UserId" = new."Id"
            """)
        .AddName(SearchColumn.Places, "Groups", key: "Id", reference: "SessionOwnerGroup")
        .AddName(SearchColumn.Courses, "LearningPaths", key: "Id", reference: "PathId")
        .AddColumn(SearchColumn.Description, "SessionAdditionalInformation");

    /// <inheritdoc/>
    public override IReadOnlyList<LookupDefinition> Lookups { get; } =
    [
        new ThreeSixtyLearningDefinition<LearningPath, CreateLearningPathInput, UpdateLearningPathInput>("learning paths"),
        new ThreeSixtyLearningDefinition<Group, CreateGroupInput, UpdateGroupInput>("groups"),
        new UserDefinition(),
    ];

    /// <inheritdoc/>
    public override RestApi CreateRestApi(IServiceProvider services) => ActivatorUtilities.CreateInstance<ThreeSixtyLearningRestApi>(services);

    /// <inheritdoc/>
    public override void AddServices(IServiceCollection services, IConfiguration configuration)
        => services.TryAddSingleton<PathSessionService>();

    /// <inheritdoc/>
    public override void AddTypes(SchemaBuilder schema) => schema
        .AddTypes(
            typeof(PathSessionNode),
            typeof(PathSessionQueries),
            typeof(PathSessionMutations),
            typeof(LearningPathType),
            typeof(GroupType),
            typeof(UserType))
        .ExtendFiltering<Session>(filter => filter.OfType<PathSessionFilterInputType>("threeSixtyLearning"))
        .ExtendSorting<Session>(sort => sort.OfType<PathSessionSortInputType>("threeSixtyLearning"));

    /// <inheritdoc/>
    public override void AddExamples(SampleSet sample) => ThreeSixtyLearningExamples.AddTo(sample);

    /// <inheritdoc/>
    public override void AddSample(SampleSet sample) => ThreeSixtyLearningSample.AddTo(sample);
}
