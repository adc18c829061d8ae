using Mapster;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace SessionGraph.Providers.ZohoPeople;

/// <summary>Zoho People's learning management, with course sessions.</summary>
public sealed class ZohoPeopleProvider : SessionProvider
{
    /// <summary>The provider's number.</summary>
    public const Provider Id = (Provider)4;

    /// <inheritdoc/>
    public override Provider Number => Id;

    /// <inheritdoc/>
    public override Type SessionType => typeof(CourseSession);

    /// <inheritdoc/>
    public override string Name => "ZOHO_PEOPLE";

    /// <inheritdoc/>
    public override string Description => "Zoho People's learning management, with course sessions.";

    /// <inheritdoc/>
    public override string DefaultConnection => "zoho-people";

    /// <inheritdoc/>
    public override string ExternalIdTakenCode => "400";

    /// <inheritdoc/>
    public override bool DerivesStatusFromTime => true;

    /// <inheritdoc/>
    public override ExternalIdFormat ExternalIdFormat => RecordNumberFormat.Instance;

    /// <inheritdoc/>
    public override IRegister Mapping { get; } = new ZohoPeopleMapping();

    /// <inheritdoc/>
    public override void ConfigureSearch(SearchIndexBuilder search) => search
        .AddName(SearchColumn.People, "Trainers", key: "Erecno", reference: "TrainerErecno")
        .AddName(SearchColumn.Places, "Rooms", key: "Id", reference: "RoomId")
        .AddText(
            SearchColumn.Courses,
            """
            (SELECT m."Name" || char(10) || b."Name" || char(10) || c."Name"
             FROM "CourseModules" AS m
             JOIN "CourseBatches" AS b ON b."Connection" = m."Connection" AND b."Id" = m."BatchId"
             JOIN "Courses" AS c ON c."Connection" = b."Connection" AND c."Id" = b."CourseId"
             WHERE m."Connection" = s."Connection" AND m."Id" = s."ModuleId")
            """,
            "ModuleId")
        .ReindexOnUpdate(
            "CourseModules",
            ["Name", "BatchId"],
            """
            SELECT "Id" FROM "Sessions" WHERE "ModuleId" = new."Id" AND "Connection" = new."Connection"
            """)
        .ReindexOnUpdate(
            "CourseBatches",
            ["Name", "CourseId"],
            """
            SELECT "Id" FROM "Sessions" WHERE "Connection" = new."Connection" AND "ModuleId" IN (
                SELECT "Id" FROM "CourseModules" WHERE "Connection" = new."Connection" AND "BatchId" = new."Id")
            """)
        .ReindexOnUpdate(
            "Courses",
            ["Name"],
            """
            SELECT "Id" FROM "Sessions" WHERE "Connection" = new."Connection" AND "ModuleId" IN (
                SELECT "Id" FROM "CourseModules" WHERE "Connection" = new."Connection" AND "BatchId" IN (
                    SELECT "Id" FROM "CourseBatches" WHERE "Connection" = new."Connection" AND "CourseId" = new."Id"))
            """)
        .AddColumn(SearchColumn.Description, "Description");

    /// <inheritdoc/>
    public override IReadOnlyList<LookupDefinition> Lookups { get; } =
    [
        new ZohoPeopleDefinition<Course, CreateCourseInput, UpdateCourseInput>("courses"),
        new CourseBatchDefinition(),
        new ZohoPeopleDefinition<CourseModule, CreateCourseModuleInput, UpdateCourseModuleInput>("course modules"),
        new TrainerDefinition(),
        new ZohoPeopleDefinition<Room, CreateRoomInput, UpdateRoomInput>("rooms"),
        new ZohoPeopleDefinition<GradeCategory, CreateGradeCategoryInput, UpdateGradeCategoryInput>("grade categories"),
    ];

    /// <inheritdoc/>
    public override RestApi CreateRestApi(IServiceProvider services) => ActivatorUtilities.CreateInstance<ZohoPeopleRestApi>(services);

    /// <inheritdoc/>
    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<ZohoPeopleOptions>().Bind(configuration.GetSection(ZohoPeopleOptions.SectionName)).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ZohoPeopleOptions>, ZohoPeopleOptionsValidator>());
        services.TryAddSingleton(provider => new CourseSessionState(
            provider.GetRequiredService<TimeProvider>(),
            TimeZoneInfo.FindSystemTimeZoneById(provider.GetRequiredService<IOptions<ZohoPeopleOptions>>().Value.TimeZone)));
        services.TryAddSingleton<CourseSessionService>();
        services.TryAddSingleton<CourseSessionReader>();
        services.TryAddSingleton<RequestThreshold>();
    }

    /// <inheritdoc/>
    public override void AddTypes(SchemaBuilder schema) => schema
        .AddTypes(
            typeof(CourseSessionNode),
            typeof(CourseSessionQueries),
            typeof(CourseSessionMutations),
            typeof(CourseModuleType),
            typeof(CourseBatchType),
            typeof(CourseType),
            typeof(RoomType),
            typeof(TrainerType),
            typeof(GradeCategoryType))
        .ExtendFiltering<Session>(filter => filter.OfType<CourseSessionFilterInputType>("zohoPeople"))
        .ExtendFiltering<CourseModule>(filter => filter.Field(module => module.Batch))
        .ExtendFiltering<CourseBatch>(filter => filter.Field(batch => batch.Course))
        .ExtendSorting<Session>(sort => sort.OfType<CourseSessionSortInputType>("zohoPeople"))
        .ExtendAggregation<Session>(groups =>
        {
            groups.Aggregate(session => session is CourseSession ? ((CourseSession)session).TotalLearnersCount : (int?)null)
                .Name("totalLearnersCount")
                .Description("Statistics of `totalLearnersCount` over the course sessions in the group.");
            groups.Aggregate(session => session is CourseSession ? ((CourseSession)session).PresentLearnersCount : (int?)null)
                .Name("presentLearnersCount")
                .Description("Statistics of `presentLearnersCount` over the course sessions in the group.");
        });

    /// <inheritdoc/>
    public override void AddExamples(SampleSet sample) => ZohoPeopleExamples.AddTo(sample);

    /// <inheritdoc/>
    public override void AddSample(SampleSet sample) => ZohoPeopleSample.AddTo(sample);
}
