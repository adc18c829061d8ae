using Microsoft.EntityFrameworkCore;
using SessionGraph.Gateway.Links;
using SessionGraph.Store;

namespace SessionGraph.Gateway.ZohoPeople;

/// <summary>Loads course sessions by key.</summary>
public sealed class CourseSessionByIdDataLoader(IDbContextFactory<SessionGraphContext> contexts, IBatchScheduler batchScheduler)
    : SessionByIdDataLoader<CourseSession>(contexts, batchScheduler);
