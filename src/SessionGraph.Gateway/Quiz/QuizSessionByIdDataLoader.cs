using Microsoft.EntityFrameworkCore;
using SessionGraph.Gateway.Links;
using SessionGraph.Store;

namespace SessionGraph.Gateway.Quiz;

/// <summary>Loads quiz sessions by key.</summary>
public sealed class QuizSessionByIdDataLoader(IDbContextFactory<SessionGraphContext> contexts, IBatchScheduler batchScheduler)
    : SessionByIdDataLoader<QuizSession>(contexts, batchScheduler);
