using Microsoft.AspNetCore.Server.Kestrel.Core;
using SessionGraph.Gateway.Callers;
using SessionGraph.Gateway.Failures;
using SessionGraph.Gateway.Http;
using SessionGraph.Gateway.Limits;
using SessionGraph.Gateway.Load;
using SessionGraph.Gateway.OneRoster;
using SessionGraph.Gateway.Quiz;
using SessionGraph.Gateway.School;
using SessionGraph.Gateway.Sessions;
using SessionGraph.Gateway.Start;
using SessionGraph.Gateway.ThreeSixtyLearning;
using SessionGraph.Gateway.ZohoPeople;
using SessionGraph.Providers;
using SessionGraph.Store;

namespace SessionGraph.Gateway;

/// <summary>Puts the gateway together: the store, the providers, and the graph over them.</summary>
internal static class GatewaySetup
{
    public static WebApplicationBuilder AddSessionGraph(this WebApplicationBuilder builder)
    {
        // The slim host leaves it out.
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.Services.Configure<KestrelServerOptions>(options => options.AddServerHeader = false);
        builder.Services.AddLoadLimits();
        builder.Services.Configure<KestrelServerOptions>(builder.Configuration.GetSection("Kestrel"));
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddOptions<CallerOptions>().BindConfiguration(CallerOptions.SectionName);
        builder.Services.AddSingleton<ICaller, HttpCaller>();
        builder.Services.AddSessionGraphStore(builder.Configuration);
        builder.Services.AddSessionGraphProviders(builder.Configuration);
        builder.Services.AddLimits();
        builder.Services.AddHttp();
        builder.Services.AddHostedService<StartAnnouncement>();
        builder.Services.AddGraphQLServer()
            .UseLimits()
            .AddErrorFilter<StoreErrorFilter>()
            .AddHttpRequestInterceptor<HttpStoreGuard>()
            .AddSocketSessionInterceptor<SocketStoreGuard>()
            .UsePersistedOperations(builder.Configuration)
            .AddSessionSchema()
            .ModifyOptions(options => builder.Configuration.GetSection("GraphQL").Bind(options));
        return builder;
    }

    /// <summary>Adds the session graph's types to a server.</summary>
    public static IRequestExecutorBuilder AddSessionSchema(this IRequestExecutorBuilder builder) => builder
        .AddQueryType<Query>()
        .AddMutationType<Mutation>()
        .AddSubscriptionType<Subscription>()
        .AddTypes(
            typeof(SessionType),
            typeof(SessionQueries),
            typeof(SessionSubscriptions),
            typeof(SessionChangeNode),
            typeof(SessionSetupNode),
            typeof(SessionSetupQueries),
            typeof(SessionSetupMutations),
            typeof(AcademicSessionNode),
            typeof(AcademicSessionQueries),
            typeof(AcademicSessionMutations),
            typeof(OrganisationType),
            typeof(QuizSessionNode),
            typeof(QuizSessionQueries),
            typeof(QuizSessionMutations),
            typeof(PersonType),
            typeof(CourseSessionNode),
            typeof(CourseSessionQueries),
            typeof(CourseSessionMutations),
            typeof(CourseModuleType),
            typeof(CourseBatchType),
            typeof(CourseType),
            typeof(RoomType),
            typeof(TrainerType),
            typeof(GradeCategoryType),
            typeof(PathSessionNode),
            typeof(PathSessionQueries),
            typeof(PathSessionMutations),
            typeof(LearningPathType),
            typeof(GroupType),
            typeof(UserType))
        .AddGlobalObjectIdentification()
        .AddMutationConventions()
        .AddErrorInterfaceType<ErrorType>()
        .AddFiltering(text => CaseFolding.Fold(text), Instant.Precision)
        .AddSorting()
        .AddProjections()
        .ModifyPagingOptions(options => options.MaxPageSize = 1000)
        .RegisterDbContextFactory<SessionGraphContext>();
}
