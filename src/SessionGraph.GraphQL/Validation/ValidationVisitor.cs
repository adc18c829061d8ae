using SessionGraph.GraphQL.Language;

namespace SessionGraph.GraphQL.Validation;

/// <summary>
/// Validates one document against one rule. It visits the document, its definitions and all nodes of executable definitions, except names
/// and descriptions, in the order of the document.
/// </summary>
public abstract class ValidationVisitor
{
    /// <summary>Called before the child nodes.</summary>
    public virtual void Enter(ISyntaxNode node, ValidationScope scope)
    {
    }

    /// <summary>Called after the child nodes.</summary>
    public virtual void Leave(ISyntaxNode node, ValidationScope scope)
    {
    }
}
