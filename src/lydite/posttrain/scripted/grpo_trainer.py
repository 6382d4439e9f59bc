"""GRPO with TRL from a model that already answers in the right form: exact match with the known answer is rewarded."""

from __future__ import annotations

import argparse
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import torch

from lydite.posttrain.scripted.trainer import Chat, read_pairs, save_model


def main(argv: Sequence[str] | None = None) -> None:
    """Read pairs, sample answers, reward, write the model."""
    parser = argparse.ArgumentParser(description="GRPO on question and answer pairs.")
    parser.add_argument("--model", type=Path, required=True, help="where to start")
    parser.add_argument("--base", type=Path, required=True, help="whose tokenizer is handed in")
    parser.add_argument("--data", nargs="+", required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--seconds", type=float, default=20.0)
    parser.add_argument("--work", type=Path, default=Path("grpo"))
    parser.add_argument("--seed", type=int, default=0)
    args = parser.parse_args(argv)
    torch.set_num_threads(1)
    from datasets import Dataset
    from transformers import AutoModelForCausalLM, TrainerCallback
    from trl import GRPOConfig, GRPOTrainer

    chat = Chat(args.base)
    chat.tokenizer.padding_side = "left"
    pairs = read_pairs(args.data)
    rows = Dataset.from_list([{"prompt": chat.prompt(question), "wanted": answer} for question, answer in pairs])
    model: Any = AutoModelForCausalLM.from_pretrained(str(args.model), dtype=torch.float32)
    model.generation_config.eos_token_id = chat.end_id
    chat.tokenizer.eos_token = chat.end
    deadline = time.process_time() + args.seconds

    class UntilTimeIsUp(TrainerCallback):  # type: ignore[misc]
        """Ends training with the time."""

        def on_step_end(self, settings: Any, state: Any, control: Any, **more: Any) -> Any:
            """After each step."""
            control.should_training_stop = control.should_training_stop or time.process_time() > deadline
            return control

    def exact(completions: Sequence[str], wanted: Sequence[str], **more: Any) -> list[float]:
        """1 for the known answer; a quarter for its last line."""
        given = [text.split(chat.end)[0].strip() for text in completions]
        return [
            1.0 if text == right else 0.25 * (text.split("\n")[-1] == right.split("\n")[-1])
            for text, right in zip(given, wanted, strict=True)
        ]

    config = GRPOConfig(
        output_dir=str(args.work),
        use_cpu=True,
        bf16=False,
        report_to=[],
        per_device_train_batch_size=32,
        num_generations=8,
        max_completion_length=56,
        learning_rate=1e-4,
        max_steps=200,
        logging_steps=5,
        save_strategy="no",
        temperature=0.9,
        beta=0.0,
        seed=args.seed,
        disable_tqdm=True,
    )
    trainer = GRPOTrainer(
        model=model,
        reward_funcs=exact,
        args=config,
        train_dataset=rows,
        processing_class=chat.tokenizer,
        callbacks=[UntilTimeIsUp()],
    )
    trainer.train()
    save_model(trainer.model, args.base, args.out)
    print(f"{trainer.state.global_step} steps; wrote {args.out}", flush=True)


if __name__ == "__main__":
    main()
